#include "contexts/one_code/base45.h"

#include <cstdint>

namespace mashang::one_code {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
constexpr std::uint32_t kBase = 45;

std::uint32_t octet(char c) {
    return static_cast<unsigned char>(c);
}

/// The number that two or three characters stand for, the least first; nothing for others.
std::optional<std::uint32_t> number_of(std::string_view characters) {
    std::uint32_t number = 0;
    std::uint32_t weight = 1;
    for (const char c : characters) {
        const std::size_t digit = kAlphabet.find(c);
        if (digit == std::string_view::npos) return std::nullopt;
        number += static_cast<std::uint32_t>(digit) * weight;
        weight *= kBase;
    }
    return number;
}

}  // namespace

std::string to_base45(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() * 3 + 1) / 2);
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        const bool is_pair = i + 1 < bytes.size();
        std::uint32_t number =
            is_pair ? octet(bytes[i]) * 256 + octet(bytes[i + 1]) : octet(bytes[i]);
        for (int digits = is_pair ? 3 : 2; digits > 0; --digits) {
            text += kAlphabet[number % kBase];
            number /= kBase;
        }
    }
    return text;
}

std::optional<std::string> from_base45(std::string_view text) {
    if (text.size() % 3 == 1) return std::nullopt;
    std::string bytes;
    bytes.reserve(text.size() / 3 * 2 + 1);
    for (std::size_t i = 0; i < text.size(); i += 3) {
        const std::string_view piece = text.substr(i, 3);
        const auto number = number_of(piece);
        const bool is_pair = piece.size() == 3;
        if (!number || *number > (is_pair ? 0xFFFFU : 0xFFU)) return std::nullopt;
        if (is_pair) bytes += static_cast<char>(*number >> 8U);
        bytes += static_cast<char>(*number & 0xFFU);
    }
    return bytes;
}

}  // namespace mashang::one_code
