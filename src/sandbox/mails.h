#pragma once

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <thread>

#include "sandbox/wire.h"

namespace mashang::sandbox {

/// What a mail server says to who asks for TLS (RFC 3207).
enum class StartTls {
    absent,   ///< it does not know the word
    refused,  ///< it names it, and has no TLS for the time being (454)
    offered,
};
struct MailTls {
    StartTls says = StartTls::absent;
    std::string certificate = {};  ///< PEM
    std::string key = {};          ///< PEM
};

/// A mail server (RFC 5321) on a port of its own of this machine, in clear text or, as `tls` says,
/// with STARTTLS. Who sends proves
/// that he is `account`, "address:password" (AUTH PLAIN). It does not have mailboxes of the name
/// "nobody" (550) and has no time for "later" (451); all others it has, and keeps their last 1000
/// letters: GET /mails/outbox?to=lin@example.com {"letters": [{"at", "to", "subject", "text",
/// "id", "tls"}]}, newest first. A letter with the Message-ID of an earlier one is taken and kept
/// once.
class MailHouse {
  public:
    /// 0: any free port. Throws boost::system::system_error when it is taken.
    MailHouse(std::uint16_t port, std::string account, const platform::Clock& clock,
              MailTls tls = {});
    ~MailHouse();
    MailHouse(const MailHouse&) = delete;
    MailHouse& operator=(const MailHouse&) = delete;

    std::uint16_t port() const;
    /// How often somebody showed in clear text who he is.
    int proofs_in_clear() const { return proofs_in_clear_; }
    Answer outbox(const Request& request) const;

  private:
    using Socket = boost::asio::ip::tcp::socket;
    struct Letter {
        Instant at;
        std::string to;
        std::string subject;
        std::string text;
        std::string id;
        bool is_hidden = false;  ///< came by TLS
    };
    struct Talk;

    void run();
    void serve(Socket socket);
    /// Until it ends, or TLS begins.
    template <class Stream>
    void talk_over(Stream& stream, Talk& talk);
    /// The answer to one line; empty: none yet.
    std::string answer(Talk& talk, const std::string& line);
    std::string begin_tls(Talk& talk) const;
    std::string prove(Talk& talk, const std::string& line);
    std::string begin_letter(Talk& talk, const std::string& line) const;
    void keep(const Talk& talk);

    std::string account_;
    const platform::Clock& clock_;
    MailTls tls_;
    std::atomic<int> proofs_in_clear_ = 0;
    boost::asio::io_context context_;
    boost::asio::ip::tcp::acceptor acceptor_;
    std::atomic<bool> ends_ = false;
    mutable std::mutex mutex_;
    std::deque<Letter> letters_;  // newest first
    std::thread thread_;
};

}  // namespace mashang::sandbox
