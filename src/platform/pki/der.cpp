#include "platform/pki/der.h"

#include <fmt/format.h>

#include <chrono>
#include <stdexcept>

#include "platform/pki/handles.h"

namespace mashang::pki::der {
namespace {

constexpr std::size_t kMostContent = std::size_t{1} << 24;

std::string length_of(std::size_t size) {
    if (size < 0x80) return {static_cast<char>(size)};
    std::string bytes;
    for (std::size_t left = size; left > 0; left >>= 8U) {
        bytes.insert(bytes.begin(), static_cast<char>(left & 0xFFU));
    }
    return static_cast<char>(0x80U | bytes.size()) + bytes;
}

std::size_t byte_at(std::string_view bytes, std::size_t place) {
    return static_cast<unsigned char>(bytes[place]);
}

}  // namespace

std::string element(Tag tag, std::string_view content) {
    std::string bytes{static_cast<char>(tag)};
    return bytes.append(length_of(content.size())).append(content);
}

std::string sequence(std::initializer_list<std::string_view> elements) {
    std::string content;
    for (const std::string_view one : elements) content += one;
    return element(Tag::sequence, content);
}

std::string integer(std::uint32_t number) {
    std::string bytes;
    do {
        bytes.insert(bytes.begin(), static_cast<char>(number & 0xFFU));
        number >>= 8U;
    } while (number > 0);
    if ((byte_at(bytes, 0) & 0x80U) != 0) bytes.insert(bytes.begin(), '\0');
    return element(Tag::integer, bytes);
}

std::string bits(std::string_view bytes) {
    return element(Tag::bits, std::string(1, '\0').append(bytes));
}

std::string oid(std::string_view dotted) {
    const std::unique_ptr<ASN1_OBJECT, FreedBy<ASN1_OBJECT_free>> object{
        OBJ_txt2obj(std::string{dotted}.c_str(), 1)};
    forget_errors();
    if (!object) throw std::invalid_argument{"no object identifier"};
    return der_of(object.get(), i2d_ASN1_OBJECT);
}

std::string generalized_time(Instant moment) {
    using std::chrono::floor;
    const auto at =
        std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{moment.ms()}};
    const auto day = floor<std::chrono::days>(at);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{floor<std::chrono::seconds>(at - day)};
    return element(
        Tag::generalized_time,
        fmt::format("{:04}{:02}{:02}{:02}{:02}{:02}Z", static_cast<int>(date.year()),
                    static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                    time.hours().count(), time.minutes().count(), time.seconds().count()));
}

std::optional<Reader::Header> Reader::header(Tag tag) const {
    if (rest_.size() < 2 || byte_at(rest_, 0) != static_cast<std::size_t>(tag)) return std::nullopt;
    const std::size_t first = byte_at(rest_, 1);
    if (first < 0x80) return Header{.size = 2, .content = first};
    const std::size_t count = first & 0x7FU;
    if (count == 0 || count > 3 || rest_.size() < 2 + count) return std::nullopt;
    std::size_t content = 0;
    for (std::size_t i = 0; i < count; ++i) content = (content << 8U) | byte_at(rest_, 2 + i);
    const bool is_shortest = content >= 0x80 && byte_at(rest_, 2) != 0;
    if (!is_shortest || content > kMostContent) return std::nullopt;
    return Header{.size = 2 + count, .content = content};
}

std::optional<std::string_view> Reader::take_whole(Tag tag) {
    const auto found = is_wrong_ ? std::nullopt : header(tag);
    if (!found || rest_.size() - found->size < found->content) {
        is_wrong_ = true;
        return std::nullopt;
    }
    const auto whole = rest_.substr(0, found->size + found->content);
    rest_.remove_prefix(whole.size());
    return whole;
}

std::optional<std::string_view> Reader::take(Tag tag) {
    const auto found = is_wrong_ ? std::nullopt : header(tag);
    const auto whole = take_whole(tag);
    if (!whole) return std::nullopt;
    return whole->substr(found->size);
}

std::optional<std::uint32_t> Reader::take_integer() {
    const auto content = take(Tag::integer);
    const bool is_small =
        content && !content->empty() && content->size() <= 4 &&
        (byte_at(*content, 0) & 0x80U) == 0 &&
        (content->size() == 1 || byte_at(*content, 0) != 0 || (byte_at(*content, 1) & 0x80U) != 0);
    if (!is_small) {
        is_wrong_ = true;
        return std::nullopt;
    }
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < content->size(); ++i) {
        number = (number << 8U) | static_cast<std::uint32_t>(byte_at(*content, i));
    }
    return number;
}

std::optional<std::string_view> Reader::take_bits() {
    const auto content = take(Tag::bits);
    if (!content || content->empty() || content->front() != '\0') {
        is_wrong_ = true;
        return std::nullopt;
    }
    return content->substr(1);
}

std::optional<Instant> Reader::take_time() {
    const auto content = take(Tag::generalized_time);
    // "20180930085900Z" as RFC 3339 writes it.
    std::optional<Instant> moment;
    if (content && content->size() == 15 && content->back() == 'Z') {
        const std::string_view t = *content;
        moment = Instant::parse(fmt::format("{}-{}-{}T{}:{}:{}Z", t.substr(0, 4), t.substr(4, 2),
                                            t.substr(6, 2), t.substr(8, 2), t.substr(10, 2),
                                            t.substr(12, 2)));
    }
    if (!moment) is_wrong_ = true;
    return moment;
}

Reader Reader::enter() {
    const auto content = take(Tag::sequence);
    Reader inside{content.value_or(std::string_view{})};
    inside.is_wrong_ = !content;
    return inside;
}

}  // namespace mashang::pki::der
