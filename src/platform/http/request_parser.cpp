#include "platform/http/request_parser.h"

#include <algorithm>
#include <boost/beast/http/basic_parser.hpp>
#include <charconv>
#include <cstring>
#include <optional>

#include "platform/http/refusals.h"
#include "platform/http/text.h"

namespace mashang::http {

namespace {

namespace beast = boost::beast;
using beast::error_code;
using beast::http::error;

std::string_view view(beast::string_view text) {
    return {text.data(), text.size()};
}

/// Collects views of what Beast finds.
class Collector final : public beast::http::basic_parser<true> {
  public:
    Collector(std::array<Header, kMaxHeaders>& headers, std::size_t& count)
        : headers_{headers}, count_{count} {
        eager(true);
    }

    std::string_view method;
    std::string_view target;
    int version = 11;
    std::string* chunks = nullptr;
    std::size_t limit = 0;

  private:
    void on_request_impl(beast::http::verb, beast::string_view name, beast::string_view where,
                         int number, error_code&) override {
        method = view(name);
        target = view(where);
        version = number;
    }
    void on_response_impl(int, beast::string_view, int, error_code&) override {}
    void on_field_impl(beast::http::field, beast::string_view name, beast::string_view value,
                       error_code& ec) override {
        if (head_done_) return;  // trailers are read and dropped
        if (count_ == headers_.size()) {
            ec = error::header_limit;
            return;
        }
        headers_[count_++] = {view(name), view(value)};
    }
    // The head was cut off by hand before, so that Beast stops behind it.
    void on_header_impl(error_code&) override { head_done_ = true; }
    void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
    std::size_t on_body_impl(beast::string_view bytes, error_code&) override {
        return bytes.size();
    }
    void on_chunk_header_impl(std::uint64_t size, beast::string_view, error_code& ec) override {
        if (size > limit - std::min(limit, chunks->size())) ec = error::body_limit;
    }
    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view bytes, error_code&) override {
        chunks->append(bytes.data(), bytes.size());
        return bytes.size();
    }
    void on_finish_impl(error_code&) override {}

    std::array<Header, kMaxHeaders>& headers_;
    std::size_t& count_;
    bool head_done_ = false;
};

bool has_controls(std::string_view line) {
    unsigned found = 0;
    for (const char c : line) {
        const auto byte = static_cast<unsigned char>(c);
        found |= static_cast<unsigned>((byte < 0x20 && byte != '\t') || byte == 0x7f);
    }
    return found != 0;
}

/// RFC 9110 7.2: what may stand in Host, loosely: no blanks, no user name, no path.
bool is_host(std::string_view host) {
    return host.find_first_of(" \t@/\\?#,\"<>") == std::string_view::npos;
}

RequestParser::Step failed(const Refusal& refusal) {
    return {.state = RequestParser::State::failed, .refusal = &refusal};
}

}  // namespace

struct RequestParser::Beast {
    std::optional<Collector> parser;
};

RequestParser::RequestParser(const Limits& limits)
    : limits_{limits}, beast_{std::make_unique<Beast>()} {}
RequestParser::~RequestParser() = default;

void RequestParser::reset() {
    line_start_ = 0;
    lines_ = 0;
    skipped_ = 0;
    body_ = Body::none;
    content_length_ = 0;
    keep_alive_ = true;
    expects_continue_ = false;
    header_count_ = 0;
}

/// Goes over whole lines: RFC 9112 2.2 (no bare LF, no bare CR), 5.2 (no folding). `end` is where
/// the head ends, or npos.
const Refusal* RequestParser::scan(std::string_view bytes, std::size_t& end) {
    end = std::string_view::npos;
    while (line_start_ < bytes.size()) {
        const auto feed = bytes.find('\n', line_start_);
        if (feed == std::string_view::npos) {
            // Half a line: a folded one, or garbage without any line, is known by now.
            const char first = bytes[line_start_];
            if (lines_ > 0 && (first == ' ' || first == '\t')) return &kMalformedRequest;
            const std::string_view half = bytes.substr(line_start_);
            if (has_controls(half.ends_with('\r') ? half.substr(0, half.size() - 1) : half)) {
                return &kMalformedRequest;
            }
            return bytes.size() > limits_.head_bytes ? &kHeadTooLarge : nullptr;
        }
        if (feed == line_start_ || bytes[feed - 1] != '\r') return &kMalformedRequest;
        const std::string_view line = bytes.substr(line_start_, feed - 1 - line_start_);
        if (line.starts_with(' ') || line.starts_with('\t') || has_controls(line)) {
            return &kMalformedRequest;
        }
        line_start_ = feed + 1;
        if (line_start_ > limits_.head_bytes) return &kHeadTooLarge;
        if (!line.empty()) {
            if (++lines_ > kMaxHeaders + 1) return &kHeadTooLarge;
        } else if (lines_ > 0) {
            end = line_start_;
            return nullptr;
        } else if (skipped_ == 0) {
            skipped_ = line_start_;  // RFC 9112 2.2: one empty line before a request is ignored
        } else {
            return &kMalformedRequest;
        }
    }
    return nullptr;
}

RequestParser::Step RequestParser::parse_head(std::string_view bytes, RequestHead& head) {
    std::size_t end = 0;
    if (const Refusal* refusal = scan(bytes, end)) return failed(*refusal);
    if (end == std::string_view::npos) return {};

    Collector& parser = beast_->parser.emplace(headers_, header_count_);
    parser.header_limit(static_cast<std::uint32_t>(limits_.head_bytes + 4));
    parser.body_limit(boost::none);
    error_code ec;
    const std::string_view text = bytes.substr(skipped_, end - skipped_);
    parser.put({text.data(), text.size()}, ec);
    if (ec == error::bad_version) return failed(kUnsupportedVersion);
    if (ec == error::header_limit) return failed(kHeadTooLarge);
    if ((ec && ec != error::need_more) || !parser.is_header_done())
        return failed(kMalformedRequest);

    head = RequestHead{.method = parser.method,
                       .target = parser.target,
                       .http_1_0 = parser.version == 10,
                       .headers = std::span{headers_.data(), header_count_}};
    if (const Refusal* refusal = understand(head, head.http_1_0)) return failed(*refusal);
    head.has_body = body_ != Body::none;
    keep_alive_ = parser.keep_alive();
    return {.state = State::complete, .consumed = end};
}

const Refusal* RequestParser::understand(RequestHead& head, bool http_1_0) {
    // RFC 9112 3.2: exactly one Host in HTTP/1.1.
    const std::size_t hosts = head.count_of("Host");
    if (hosts > 1 || (hosts == 0 && !http_1_0) || !is_host(head.value_of("Host"))) {
        return &kMalformedRequest;
    }
    if (const Refusal* refusal = understand_target(head)) return refusal;
    if (const Refusal* refusal = understand_length(head)) return refusal;
    const std::string_view expect = head.value_of("Expect");
    if (expect.empty()) return nullptr;
    if (!same_ignoring_case(expect, "100-continue")) return &kUnsupportedExpectation;
    expects_continue_ = !http_1_0;
    return nullptr;
}

/// RFC 9112 3.2: origin form, absolute form (as sent to proxies; its authority is dropped), "*".
const Refusal* RequestParser::understand_target(RequestHead& head) {
    std::string_view& target = head.target;
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!same_ignoring_case(target.substr(0, scheme.size()), scheme)) continue;
        target.remove_prefix(scheme.size());
        const auto path = target.find_first_of("/?");
        if (!is_host(target.substr(0, path)) || path == 0) return &kMalformedRequest;
        target = path == std::string_view::npos || target[path] == '?' ? "/" : target.substr(path);
        return nullptr;
    }
    const bool asterisk = target == "*" && head.method == "OPTIONS";
    return target.starts_with('/') || asterisk ? nullptr : &kMalformedRequest;
}

/// RFC 9112 6: one way to say where the body ends, said once.
const Refusal* RequestParser::understand_length(const RequestHead& head) {
    const std::size_t lengths = head.count_of("Content-Length");
    const std::size_t codings = head.count_of("Transfer-Encoding");
    if (lengths > 1 || codings > 1 || (lengths > 0 && codings > 0)) return &kMalformedRequest;
    if (codings == 1) {
        if (head.http_1_0) return &kMalformedRequest;
        if (!same_ignoring_case(head.value_of("Transfer-Encoding"), "chunked")) {
            return &kUnsupportedEncoding;
        }
        body_ = Body::chunked;
        return nullptr;
    }
    if (lengths == 0) return nullptr;
    const std::string_view digits = head.value_of("Content-Length");
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), content_length_);
    if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size()) {
        return &kMalformedRequest;
    }
    if (content_length_ > 0) body_ = Body::sized;
    return nullptr;
}

RequestParser::Step RequestParser::parse_chunks(std::string_view bytes, std::string& body,
                                                std::size_t limit) {
    // What is missing of a chunked body is at least "0 CR LF CR LF"; Beast asserts that it gets
    // that much.
    constexpr std::size_t kLeast = 5;
    if (bytes.size() < kLeast) return {};
    Collector& parser = *beast_->parser;
    parser.chunks = &body;
    parser.limit = limit;
    error_code ec;
    const std::size_t consumed = parser.put({bytes.data(), bytes.size()}, ec);
    if (ec == error::body_limit) return failed(kBodyTooLarge);
    if (ec && ec != error::need_more) return failed(kMalformedRequest);
    if (parser.is_done()) return {.state = State::complete, .consumed = consumed};
    // What is left is part of a size line or of trailers: no bare LF there, nor endless lines.
    const std::string_view rest = bytes.substr(consumed);
    for (auto feed = rest.find('\n'); feed != rest.npos; feed = rest.find('\n', feed + 1)) {
        if (feed == 0 || rest[feed - 1] != '\r') return failed(kMalformedRequest);
    }
    if (rest.size() > limits_.head_bytes) return failed(kMalformedRequest);
    return {.state = State::incomplete, .consumed = consumed};
}

}  // namespace mashang::http
