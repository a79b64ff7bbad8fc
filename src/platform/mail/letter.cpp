#include "platform/mail/letter.h"

#include <fmt/format.h>

#include <array>

#include "base/utf8.h"
#include "platform/crypto/bytes.h"

namespace mashang::mail {
namespace {

constexpr std::size_t kLineLength = 76;
constexpr std::size_t kWordBytes = 42;  // of an encoded word: 56 characters of base64

/// Encoded words of whole characters, a line each (RFC 2047 2, 5).
std::string encoded_words(std::string_view text) {
    std::string words;
    std::string word;
    const auto close = [&] {
        if (word.empty()) return;
        if (!words.empty()) words += "\r\n ";
        words += "=?UTF-8?B?" + crypto::to_padded_base64(word) + "?=";
        word.clear();
    };
    while (!text.empty()) {
        const std::size_t length = std::max<std::size_t>(utf8_length(text), 1);
        if (word.size() + length > kWordBytes) close();
        word += text.substr(0, length);
        text.remove_prefix(length);
    }
    close();
    return words;
}

std::string base64_lines(std::string_view text) {
    const std::string all = crypto::to_padded_base64(text);
    std::string lines;
    for (std::size_t at = 0; at < all.size(); at += kLineLength) {
        lines += all.substr(at, kLineLength) + "\r\n";
    }
    return lines;
}

/// "Sun, 30 Sep 2018 16:59:00 +0800"
std::string date_of(Instant at) {
    static constexpr std::array kDays{"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
    static constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    constexpr std::int64_t kDayMs = 86'400'000;
    constexpr std::int64_t kShanghaiMs = 8 * 3'600'000;
    const auto day = static_cast<std::size_t>((at.ms() + kShanghaiMs) / kDayMs % 7);
    const Date date = at.date();
    return fmt::format("{}, {:02} {} {} {} +0800", kDays.at(day), date.day(),
                       kMonths.at(static_cast<std::size_t>(date.month()) - 1), date.year(),
                       at.text().substr(11, 8));
}

}  // namespace

std::string message_of(const Letter& letter) {
    return fmt::format(
               "Date: {}\r\nFrom: <{}>\r\nTo: <{}>\r\nSubject: {}\r\nMessage-ID: <{}@{}>\r\n"
               "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
               "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n"
               "\r\n",
               date_of(letter.at), letter.from.text(), letter.to.text(),
               encoded_words(letter.subject), letter.id, letter.from.domain()) +
           base64_lines(letter.text);
}

outbound::Request request_of(const Letter& letter) {
    return {.headers = {{"Mail-From", letter.from.text()}, {"Mail-To", letter.to.text()}},
            .body = message_of(letter)};
}

}  // namespace mashang::mail
