#pragma once

// A client for the tests that sends any bytes at all, and reads answers without interpreting more
// than it must. Loopback only. (In the room because tests and benchmarks of others use it too.)

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mashang::http {

struct RawAnswer {
    int status = 0;
    std::map<std::string, std::string> headers;  ///< names in lower case; of several, the last
    std::vector<std::string> cookies;            ///< Set-Cookie values
    std::string body;

    std::string header(const std::string& name) const;  ///< empty when absent
};

class RawClient {
  public:
    explicit RawClient(std::uint16_t port);
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    /// Sends as much as the other side takes; false when it has closed.
    bool send(std::string_view bytes);
    void finish_sending();  ///< half-close

    /// The next answer; nothing when the connection ends before one is complete, or after
    /// `patience`. `head_only`: to a HEAD request.
    std::optional<RawAnswer> receive(bool head_only = false);

    /// Whether the other side closes now, within `patience`, with nothing more to say.
    bool is_closed();

    /// Sends "METHOD target HTTP/1.1" with Host, the headers ("Name: value\r\n" each) and a body
    /// with its length, and receives.
    std::optional<RawAnswer> ask(std::string_view method, std::string_view target,
                                 std::string_view headers = {}, std::string_view body = {});

    static constexpr std::chrono::seconds patience{10};

  private:
    bool fill();
    int socket_ = -1;
    std::string buffer_;
};

}  // namespace mashang::http
