#include "base/licence_number.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/digits.h"
#include "base/iso7064.h"
#include "base/refusals.h"

namespace mashang {
namespace {

constexpr std::string_view kRoot = "1.2.156.3005.2.";
constexpr std::size_t kLongestSerial = 64;

bool is_capitals_and_digits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return is_digit(c) || (c >= 'A' && c <= 'Z'); });
}

bool has_length(std::string_view text, std::size_t least, std::size_t most) {
    return text.size() >= least && text.size() <= most;
}

/// The five parts after the root.
struct Parts {
    std::string_view type, issuer, serial, version, check;
};

std::optional<Parts> split(std::string_view text) {
    std::array<std::string_view, 5> parts;
    for (std::size_t i = 0; i < 4; ++i) {
        const auto dot = text.find('.');
        if (dot == text.npos) return std::nullopt;
        parts[i] = text.substr(0, dot);
        text.remove_prefix(dot + 1);
    }
    parts[4] = text;
    return Parts{parts[0], parts[1], parts[2], parts[3], parts[4]};
}

/// What is wrong with the parts that the check character guards; nothing if all is well.
const Refusal* fault_in(const Parts& parts) {
    if (const auto type = LicenceTypeCode::check(parts.type); !type) return type.error();
    if (!has_length(parts.issuer, 6, 18) || !is_capitals_and_digits(parts.issuer)) {
        return &refusals::kLicenceNumberIssuer;
    }
    if (!has_length(parts.serial, 1, kLongestSerial) || !is_capitals_and_digits(parts.serial)) {
        return &refusals::kLicenceNumberSerial;
    }
    if (parts.version.size() != 3 || !all_digits(parts.version) || parts.version == "000") {
        return &refusals::kLicenceNumberVersion;
    }
    return nullptr;
}

/// GB/T 36904: over type, issuer, serial and version, without the root and without dots.
char check_character_of(const Parts& parts) {
    fmt::basic_memory_buffer<char, 21 + 18 + kLongestSerial + 3> guarded;
    for (const auto part : {parts.type, parts.issuer, parts.serial, parts.version}) {
        guarded.append(part);
    }
    return *check_mod_37_36({guarded.data(), guarded.size()});
}

std::string written(const Parts& parts) {
    return fmt::format("{}{}.{}.{}.{}.{}", kRoot, parts.type, parts.issuer, parts.serial,
                       parts.version, check_character_of(parts));
}

}  // namespace

Checked<LicenceTypeCode> LicenceTypeCode::check(std::string_view text) {
    if (text.size() != kLength) return because(refusals::kLicenceTypeLength);
    const auto definer = Uscc::check(text.substr(0, 18));
    if (!definer || definer->view() != text.substr(0, 18)) {
        return because(refusals::kLicenceTypeDefiner);
    }
    if (!is_capitals_and_digits(text.substr(18))) return because(refusals::kLicenceTypeSerial);
    return LicenceTypeCode{text};
}

Uscc LicenceTypeCode::definer() const {
    return *Uscc::parse(view().substr(0, 18));
}

Checked<LicenceNumber> LicenceNumber::make(const LicenceTypeCode& type, const Uscc& issuer,
                                           std::string_view serial, int version) {
    if (version < 1 || version > 999) return because(refusals::kLicenceNumberVersion);
    const auto version_digits = fmt::format("{:03}", version);
    const Parts parts{type.view(), issuer.view(), serial, version_digits, {}};
    if (const Refusal* fault = fault_in(parts)) return because(*fault);
    return LicenceNumber{written(parts)};
}

Checked<LicenceNumber> LicenceNumber::check(std::string_view text) {
    if (!text.starts_with(kRoot)) return because(refusals::kLicenceNumberRoot);
    const auto parts = split(text.substr(kRoot.size()));
    if (!parts) return because(refusals::kLicenceNumberParts);
    if (const Refusal* fault = fault_in(*parts)) return because(*fault);
    const char check = check_character_of(*parts);
    if (parts->check != std::string_view{&check, 1}) {
        return because(refusals::kLicenceNumberCheckDigit);
    }
    return LicenceNumber{std::string{text}};
}

std::optional<LicenceNumber> LicenceNumber::next_version() const {
    if (version() == 999) return std::nullopt;
    const auto next = fmt::format("{:03}", version() + 1);
    return LicenceNumber{written({part(0), issuer(), serial(), next, {}})};
}

LicenceTypeCode LicenceNumber::type() const {
    return LicenceTypeCode{part(0)};
}

int LicenceNumber::version() const {
    return number_of(part(3));
}

std::string_view LicenceNumber::part(std::size_t index) const {
    const auto parts = *split(std::string_view{text_}.substr(kRoot.size()));
    return std::array{parts.type, parts.issuer, parts.serial, parts.version, parts.check}[index];
}

}  // namespace mashang
