#include "platform/mail/transport.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/url/parse.hpp>
#include <cstring>
#include <new>

namespace mashang::mail {
namespace {

struct Frees {
    void operator()(CURL* one) const { curl_easy_cleanup(one); }
    void operator()(curl_slist* one) const { curl_slist_free_all(one); }
};
using Easy = std::unique_ptr<CURL, Frees>;
using List = std::unique_ptr<curl_slist, Frees>;

/// For the life of the program; throws when libcurl cannot start.
void start_library() {
    static const CURLcode kStarted = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (kStarted != CURLE_OK) throw std::runtime_error{curl_easy_strerror(kStarted)};
}

struct Reading {
    std::string_view left;
};

std::size_t read_some(char* to, std::size_t size, std::size_t count, void* from) {
    auto& reading = *static_cast<Reading*>(from);
    const std::size_t taken = std::min(size * count, reading.left.size());
    std::memcpy(to, reading.left.data(), taken);
    reading.left.remove_prefix(taken);
    return taken;
}

std::string header_of(const outbound::Request& request, const char* name) {
    const auto found = request.headers.find(name);
    return found == request.headers.end() ? "" : found->second;
}

bool is_on_this_machine(const std::string& url) {
    const auto parsed = boost::urls::parse_uri(url);
    if (!parsed) return false;
    const std::string host = parsed->host();
    return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
}

void set_user(CURL* easy, const outbound::Request& request) {
    constexpr std::string_view kBearer = "Bearer ";
    const std::string key = header_of(request, "Authorization");
    const std::size_t colon = key.find(':');
    if (!key.starts_with(kBearer) || colon == key.npos) return;
    curl_easy_setopt(easy, CURLOPT_USERNAME,
                     key.substr(kBearer.size(), colon - kBearer.size()).c_str());
    curl_easy_setopt(easy, CURLOPT_PASSWORD, key.substr(colon + 1).c_str());
}

/// Whether the server does not have the mailbox: nobody need try again.
bool is_mailbox_missing(long code, std::string_view error) {
    return error.starts_with("RCPT failed") && (code == 550 || code == 551 || code == 553);
}

class WithMail final : public outbound::Transport {
  public:
    WithMail(std::unique_ptr<outbound::Transport> others, std::string authorities, ClearText clear)
        : others_{std::move(others)}, authorities_{std::move(authorities)}, clear_{clear} {
        start_library();
    }

    outbound::Answer send(std::string_view base_url, const outbound::Request& request,
                          std::chrono::milliseconds deadline) override {
        if (!base_url.starts_with("smtp")) return others_->send(base_url, request, deadline);
        return deliver(std::string{base_url}, request, deadline);
    }

  private:
    outbound::Answer deliver(const std::string& url, const outbound::Request& request,
                             std::chrono::milliseconds deadline) const {
        const Easy easy{curl_easy_init()};
        const List to{
            curl_slist_append(nullptr, fmt::format("<{}>", header_of(request, "Mail-To")).c_str())};
        if (!easy || !to) throw std::bad_alloc{};
        std::array<char, CURL_ERROR_SIZE> error{};
        Reading reading{request.body};
        CURL* const handle = easy.get();
        curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, error.data());
        curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(deadline.count()));
        curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        curl_easy_setopt(handle, CURLOPT_PROXY, "");
        curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
        const bool may_be_clear = clear_ == ClearText::on_this_machine && is_on_this_machine(url);
        curl_easy_setopt(handle, CURLOPT_USE_SSL,
                         static_cast<long>(may_be_clear ? CURLUSESSL_TRY : CURLUSESSL_ALL));
        curl_easy_setopt(handle, CURLOPT_MAIL_FROM,
                         fmt::format("<{}>", header_of(request, "Mail-From")).c_str());
        curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, to.get());
        curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(handle, CURLOPT_READFUNCTION, read_some);
        curl_easy_setopt(handle, CURLOPT_READDATA, &reading);
        if (!authorities_.empty()) {
            curl_easy_setopt(handle, CURLOPT_CAINFO, authorities_.c_str());
        }
        set_user(handle, request);
        return answer_of(handle, curl_easy_perform(handle), error.data());
    }

    /// The server's own words may name the mailbox: they are not kept.
    static outbound::Answer answer_of(CURL* handle, CURLcode done, std::string_view error) {
        long code = 0;
        curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &code);
        if (done == CURLE_OK) return {.status = 200, .body = {}};
        if (is_mailbox_missing(code, error)) return {.status = 404, .body = {}};
        return {.status = 0,
                .body = {},
                .error = fmt::format("SMTP {}: {}", code, curl_easy_strerror(done))};
    }

    std::unique_ptr<outbound::Transport> others_;
    std::string authorities_;
    ClearText clear_;
};

}  // namespace

std::unique_ptr<outbound::Transport> make_transport(std::unique_ptr<outbound::Transport> others,
                                                    std::string authorities, ClearText clear) {
    return std::make_unique<WithMail>(std::move(others), std::move(authorities), clear);
}

}  // namespace mashang::mail
