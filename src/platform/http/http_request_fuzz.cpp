// Any bytes at all, as a connection would feed them to the parser: in pieces. Whatever the pieces,
// the result must be that of all bytes at once, and never more may be consumed than there is.

#include <algorithm>
#include <boost/json.hpp>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/request_parser.h"
#include "platform/http/target.h"

namespace {

using mashang::http::RequestHead;
using mashang::http::RequestParser;
using State = RequestParser::State;

constexpr std::size_t kBodyLimit = 4096;

void demand(bool condition) {
    if (!condition) std::abort();
}

/// What a stream of bytes is read as: one line per request, ended by the state of the parser.
std::string read_in_pieces(std::string_view bytes, std::size_t piece) {
    RequestParser parser{{.head_bytes = 1024}};
    std::string story;
    std::size_t begin = 0;
    std::size_t end = std::min(piece, bytes.size());
    const auto more = [&] {
        if (end == bytes.size()) return false;
        end = std::min(end + piece, bytes.size());
        return true;
    };
    for (;;) {
        parser.reset();
        RequestHead head;
        RequestParser::Step step;
        while ((step = parser.parse_head(bytes.substr(begin, end - begin), head)).state ==
               State::incomplete) {
            if (!more()) return story + "needs more head";
        }
        if (step.state == State::failed) return story + std::string{step.refusal->code};
        demand(step.consumed <= end - begin && step.consumed > 0);
        begin += step.consumed;
        story.append(head.method).append(" ").append(head.target);
        for (const auto& header : head.headers) {
            story.append("|").append(header.name).append(":").append(header.value);
        }
        if (parser.body() == RequestParser::Body::sized) {
            if (parser.content_length() > kBodyLimit) return story + " too large";
            while (end - begin < parser.content_length()) {
                if (!more()) return story + " needs more body";
            }
            begin += parser.content_length();
        } else if (parser.body() == RequestParser::Body::chunked) {
            std::string body;
            for (;;) {
                step = parser.parse_chunks(bytes.substr(begin, end - begin), body, kBodyLimit);
                demand(body.size() <= kBodyLimit);
                if (step.state == State::failed) return story + " bad chunks";
                demand(step.consumed <= end - begin);
                begin += step.consumed;
                if (step.state == State::complete) break;
                if (!more()) return story + " needs more chunks";
            }
            story.append(" ").append(body);
        }
        story += '\n';
    }
}

void read_target(std::string_view target) {
    try {
        std::string scratch;
        const auto parts = mashang::http::split_target(target);
        const std::string path{mashang::http::decode_path(parts.path, scratch)};
        demand(path.find("/../") == std::string::npos);
        boost::json::object members;
        std::vector<mashang::Fault> faults;
        mashang::http::decode_query(parts.query, members, faults);
    } catch (const mashang::Refused&) {
        return;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    // A refusal may come earlier in pieces than at once, and by another name; agreement is demanded
    // for what is accepted.
    const std::string at_once = read_in_pieces(bytes, bytes.size() + 1);
    const std::string by_seven = read_in_pieces(bytes, 7);
    const std::string by_one = read_in_pieces(bytes, 1);
    const auto accepted = [](const std::string& story) {
        return story.substr(0, story.rfind('\n') + 1);
    };
    demand(accepted(at_once) == accepted(by_seven) && accepted(at_once) == accepted(by_one));
    read_target(bytes);
    return 0;
}
