#include "platform/json/json.h"

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <charconv>

namespace mashang::json {
namespace {

using boost::json::error_code;

/// Builds the value as boost::json::parser does, and looks at member names on the way.
class Builder {
  public:
    static constexpr std::size_t max_object_size = boost::json::object::max_size();
    static constexpr std::size_t max_array_size = boost::json::array::max_size();
    static constexpr std::size_t max_key_size = boost::json::string::max_size();
    static constexpr std::size_t max_string_size = boost::json::string::max_size();

    bool has_duplicate() const { return has_duplicate_; }
    boost::json::value release() { return values_.release(); }

    bool on_document_begin(error_code&) {
        values_.reset();
        return true;
    }
    bool on_document_end(error_code&) { return true; }
    bool on_object_begin(error_code&) {
        names_.emplace_back();
        return true;
    }
    bool on_object_end(std::size_t count, error_code& error) {
        auto names = std::move(names_.back());
        names_.pop_back();
        std::ranges::sort(names);
        has_duplicate_ = std::ranges::adjacent_find(names) != names.end();
        if (has_duplicate_) {
            error = boost::json::error::syntax;
            return false;
        }
        values_.push_object(count);
        return true;
    }
    bool on_array_begin(error_code&) { return true; }
    bool on_array_end(std::size_t count, error_code&) {
        values_.push_array(count);
        return true;
    }
    bool on_key_part(std::string_view part, std::size_t, error_code&) {
        name_ += part;
        values_.push_chars(part);
        return true;
    }
    bool on_key(std::string_view part, std::size_t, error_code&) {
        names_.back().push_back(name_.append(part));
        name_.clear();
        values_.push_key(part);
        return true;
    }
    bool on_string_part(std::string_view part, std::size_t, error_code&) {
        values_.push_chars(part);
        return true;
    }
    bool on_string(std::string_view part, std::size_t, error_code&) {
        values_.push_string(part);
        return true;
    }
    bool on_number_part(std::string_view part, error_code&) {
        number_ += part;
        return true;
    }
    bool on_int64(std::int64_t number, std::string_view, error_code&) {
        number_.clear();
        values_.push_int64(number);
        return true;
    }
    bool on_uint64(std::uint64_t number, std::string_view, error_code&) {
        number_.clear();
        values_.push_uint64(number);
        return true;
    }
    /// Boost's own double may be off by a last digit; the nearest one is what was meant. It stays
    /// where from_chars finds the number too large or too small.
    bool on_double(double number, std::string_view part, error_code&) {
        number_ += part;
        std::from_chars(number_.data(), number_.data() + number_.size(), number);
        number_.clear();
        values_.push_double(number);
        return true;
    }
    bool on_bool(bool value, error_code&) {
        values_.push_bool(value);
        return true;
    }
    bool on_null(error_code&) {
        values_.push_null();
        return true;
    }
    bool on_comment_part(std::string_view, error_code&) { return true; }
    bool on_comment(std::string_view, error_code&) { return true; }

  private:
    boost::json::value_stack values_;
    std::vector<std::vector<std::string>> names_;  // of the objects that are open
    std::string name_;
    std::string number_;
    bool has_duplicate_ = false;
};

}  // namespace

boost::json::value parse(std::string_view text, const Limits& limits) {
    if (text.size() > limits.max_bytes) {
        throw Refused{refusals::kTooLarge, {{"max", std::to_string(limits.max_bytes)}}};
    }
    boost::json::parse_options options;
    options.max_depth = limits.max_depth;
    boost::json::basic_parser<Builder> parser{options};
    error_code error;
    const auto read = parser.write_some(false, text.data(), text.size(), error);
    if (error == boost::json::error::too_deep) {
        throw Refused{refusals::kTooDeep, {{"max", std::to_string(limits.max_depth)}}};
    }
    if (error || read < text.size()) {
        const auto& refusal =
            parser.handler().has_duplicate() ? refusals::kDuplicateMember : refusals::kMalformed;
        throw Refused{refusal, {{"byte", std::to_string(read + 1)}}};
    }
    return parser.handler().release();
}

void refuse_faults(std::vector<Fault> faults) {
    if (faults.empty()) return;
    const auto count = std::to_string(faults.size());
    throw Refused{refusals::kInvalid, {{"count", count}}, std::move(faults)};
}

}  // namespace mashang::json
