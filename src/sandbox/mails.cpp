#include "sandbox/mails.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>
#include <optional>

#include "platform/crypto/bytes.h"

namespace mashang::sandbox {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

constexpr std::size_t kMostLetters = 1000;
constexpr std::size_t kLongestTalk = 1 << 20;
constexpr int kLookMs = 100;
constexpr int kPatienceSeconds = 5;

tcp::endpoint here(std::uint16_t port) {
    return {asio::ip::address_v4::loopback(), port};
}

bool begins_with(std::string_view line, std::string_view word) {
    if (line.size() < word.size()) return false;
    return std::ranges::equal(line.substr(0, word.size()), word, [](char a, char b) {
        return (a >= 'a' && a <= 'z' ? static_cast<char>(a - 'a' + 'A') : a) == b;
    });
}

/// What stands between < and >.
std::string mailbox_in(const std::string& line) {
    const auto open = line.find('<');
    const auto close = line.find('>', open);
    return open == line.npos || close == line.npos ? "" : line.substr(open + 1, close - open - 1);
}

/// A field of the head, its further lines joined; empty: it is not there.
std::string field_of(const std::string& message, std::string_view name) {
    const auto end = message.find("\r\n\r\n");
    const std::string head = "\r\n" + message.substr(0, end) + "\r\n";
    const auto at = head.find("\r\n" + std::string{name} + ": ");
    if (at == head.npos) return "";
    std::string value;
    std::size_t from = at + 2 + name.size() + 2;
    while (true) {
        const auto close = head.find("\r\n", from);
        value += head.substr(from, close - from);
        if (close + 2 >= head.size() || head[close + 2] != ' ') return value;
        from = close + 2;
    }
}

/// "=?UTF-8?B?5paH?= =?UTF-8?B?5Lmm?=" as text.
std::string decoded_words(std::string_view words) {
    constexpr std::string_view kOpen = "=?UTF-8?B?";
    std::string text;
    for (auto at = words.find(kOpen); at != words.npos; at = words.find(kOpen, at + 1)) {
        const auto from = at + kOpen.size();
        const auto close = words.find("?=", from);
        text += crypto::from_padded_base64(words.substr(from, close - from)).value_or("");
    }
    return text;
}

std::string text_of(const std::string& message) {
    const auto end = message.find("\r\n\r\n");
    std::string body = end == message.npos ? "" : message.substr(end + 4);
    std::erase_if(body, [](char c) { return c == '\r' || c == '\n'; });
    return crypto::from_padded_base64(body).value_or("");
}

template <class Stream>
std::optional<std::string> line_from(Stream& stream, std::string& buffer) {
    boost::system::error_code failed;
    const std::size_t size =
        asio::read_until(stream, asio::dynamic_buffer(buffer, kLongestTalk), "\r\n", failed);
    if (failed) return std::nullopt;
    std::string line = buffer.substr(0, size - 2);
    buffer.erase(0, size);
    return line;
}

}  // namespace

struct MailHouse::Talk {
    bool is_hidden = false;   ///< by TLS
    bool begins_tls = false;  ///< from the next byte on
    bool is_proven = false;
    bool awaits_proof = false;
    bool is_in_data = false;
    bool ends = false;
    std::vector<std::string> to = {};
    std::string message = {};
};

MailHouse::MailHouse(std::uint16_t port, std::string account, const platform::Clock& clock,
                     MailTls tls)
    : account_{std::move(account)},
      clock_{clock},
      tls_{std::move(tls)},
      acceptor_{context_, here(port)},
      thread_{[this] { run(); }} {}

MailHouse::~MailHouse() {
    ends_ = true;
    thread_.join();
}

std::uint16_t MailHouse::port() const {
    return acceptor_.local_endpoint().port();
}

void MailHouse::run() {
    while (!ends_) {
        pollfd waiting{.fd = acceptor_.native_handle(), .events = POLLIN, .revents = 0};
        if (poll(&waiting, 1, kLookMs) != 1) continue;
        boost::system::error_code failed;
        Socket socket = acceptor_.accept(failed);
        if (!failed) serve(std::move(socket));
    }
}

void MailHouse::serve(Socket socket) {
    const timeval patience{.tv_sec = kPatienceSeconds, .tv_usec = 0};
    setsockopt(socket.native_handle(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    boost::system::error_code failed;
    asio::write(socket, asio::buffer(std::string{"220 mashang-sandbox ESMTP\r\n"}), failed);
    Talk talk;
    talk_over(socket, talk);
    if (!talk.begins_tls) return;
    asio::ssl::context context{asio::ssl::context::tls_server};
    context.use_certificate_chain(asio::buffer(tls_.certificate));
    context.use_private_key(asio::buffer(tls_.key), asio::ssl::context::pem);
    asio::ssl::stream<Socket&> hidden{socket, context};
    if (hidden.handshake(asio::ssl::stream_base::server, failed)) return;
    talk = {.is_hidden = true};  // RFC 3207 section 4.2: what was said before does not count
    talk_over(hidden, talk);
}

template <class Stream>
void MailHouse::talk_over(Stream& stream, Talk& talk) {
    boost::system::error_code failed;
    std::string buffer;
    while (!failed && !talk.ends && !talk.begins_tls && !ends_) {
        const auto line = line_from(stream, buffer);
        if (!line) return;
        const std::string said = answer(talk, *line);
        if (!said.empty()) asio::write(stream, asio::buffer(said + "\r\n"), failed);
    }
}

std::string MailHouse::begin_tls(Talk& talk) const {
    if (talk.is_hidden || tls_.says == StartTls::absent) return "502 Not known";
    if (tls_.says == StartTls::refused) return "454 4.7.0 TLS not available";
    talk.begins_tls = true;
    return "220 Go ahead";
}

std::string MailHouse::prove(Talk& talk, const std::string& line) {
    if (!talk.is_hidden) ++proofs_in_clear_;
    std::string shown = crypto::from_padded_base64(line).value_or("");
    if (shown.starts_with('\0')) shown.erase(0, 1);
    std::ranges::replace(shown, '\0', ':');
    talk.is_proven = shown == account_;
    return talk.is_proven ? "235 OK" : "535 5.7.8 Wrong credentials";
}

std::string MailHouse::begin_letter(Talk& talk, const std::string& line) const {
    if (!talk.is_proven) return "530 Authentication required";
    if (begins_with(line, "MAIL FROM:")) {
        talk.to.clear();
        return "250 OK";
    }
    const std::string to = mailbox_in(line);
    if (to.starts_with("nobody@")) return "550 5.1.1 No such mailbox";
    if (to.starts_with("later@")) return "451 4.3.0 Try again later";
    if (to.empty()) return "501 Syntax";
    talk.to.push_back(to);
    return "250 OK";
}

std::string MailHouse::answer(Talk& talk, const std::string& line) {
    if (talk.is_in_data) {
        if (line != ".") {
            talk.message += (line.starts_with('.') ? line.substr(1) : line) + "\r\n";
            return "";
        }
        talk.is_in_data = false;
        keep(talk);
        return "250 OK";
    }
    constexpr std::string_view kPlain = "AUTH PLAIN";
    if (begins_with(line, kPlain) && line.size() <= kPlain.size()) {
        talk.awaits_proof = true;
        return "334 ";
    }
    if (talk.awaits_proof || begins_with(line, kPlain)) {
        const std::string proof = talk.awaits_proof ? line : line.substr(kPlain.size() + 1);
        talk.awaits_proof = false;
        return prove(talk, proof);
    }
    if (begins_with(line, "EHLO")) {
        const bool names_tls = tls_.says != StartTls::absent && !talk.is_hidden;
        return std::string{"250-mashang-sandbox\r\n"} + (names_tls ? "250-STARTTLS\r\n" : "") +
               "250 AUTH PLAIN";
    }
    if (begins_with(line, "STARTTLS")) return begin_tls(talk);
    if (begins_with(line, "MAIL FROM:") || begins_with(line, "RCPT TO:")) {
        return begin_letter(talk, line);
    }
    if (begins_with(line, "DATA")) {
        if (talk.to.empty()) return "503 Whom to?";
        talk.is_in_data = true;
        talk.message.clear();
        return "354 Go on";
    }
    if (begins_with(line, "QUIT")) {
        talk.ends = true;
        return "221 Bye";
    }
    return begins_with(line, "RSET") || begins_with(line, "NOOP") ? "250 OK" : "502 Not known";
}

void MailHouse::keep(const Talk& talk) {
    const std::scoped_lock lock{mutex_};
    const std::string id = field_of(talk.message, "Message-ID");
    if (std::ranges::find(letters_, id, &Letter::id) != letters_.end()) return;
    for (const std::string& to : talk.to) {
        letters_.push_front({.at = clock_.now(),
                             .to = to,
                             .subject = decoded_words(field_of(talk.message, "Subject")),
                             .text = text_of(talk.message),
                             .id = id,
                             .is_hidden = talk.is_hidden});
    }
    while (letters_.size() > kMostLetters) letters_.pop_back();
}

Answer MailHouse::outbox(const Request& request) const {
    const std::string to = parameter(request.query, "to");
    boost::json::array letters;
    const std::scoped_lock lock{mutex_};
    for (const Letter& letter : letters_) {
        if (!to.empty() && letter.to != to) continue;
        letters.push_back({{"at", letter.at.text()},
                           {"to", letter.to},
                           {"subject", letter.subject},
                           {"text", letter.text},
                           {"id", letter.id},
                           {"tls", letter.is_hidden}});
    }
    return {.body = boost::json::serialize(boost::json::object{{"letters", std::move(letters)}})};
}

}  // namespace mashang::sandbox
