#include "platform/pki/naming.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "platform/pki/handles.h"

namespace mashang::pki {
namespace {

constexpr int kMostParts = 64;

std::string type_of(const ASN1_OBJECT* object) {
    const int id = OBJ_obj2nid(object);
    if (id == NID_organizationIdentifier) return "organizationIdentifier";
    if (id != NID_undef) return OBJ_nid2sn(id);
    std::array<char, 128> dotted{};
    OBJ_obj2txt(dotted.data(), dotted.size(), object, 1);
    return dotted.data();
}

std::optional<std::string> text_of(const ASN1_STRING* value) {
    unsigned char* bytes = nullptr;
    const int size = ASN1_STRING_to_UTF8(&bytes, value);
    forget_errors();
    if (size < 0) return std::nullopt;
    std::string text{reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
    OPENSSL_free(bytes);
    const bool has_controls = std::ranges::any_of(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    if (has_controls || !is_utf8(text)) return std::nullopt;
    return text;
}

}  // namespace

std::optional<Name> name_of(const X509_NAME* name) {
    const int count = X509_NAME_entry_count(name);
    if (count > kMostParts) return std::nullopt;
    Name made;
    for (int i = 0; i < count; ++i) {
        const X509_NAME_ENTRY* entry = X509_NAME_get_entry(name, i);
        auto value = text_of(X509_NAME_ENTRY_get_data(entry));
        if (!value) return std::nullopt;
        made.parts.push_back(
            {.type = type_of(X509_NAME_ENTRY_get_object(entry)), .value = *std::move(value)});
    }
    return made;
}

std::vector<std::string> addresses_in(const GENERAL_NAMES* names) {
    std::vector<std::string> found;
    for (int i = 0; i < sk_GENERAL_NAME_num(names); ++i) {
        const GENERAL_NAME* name = sk_GENERAL_NAME_value(names, i);
        if (name->type != GEN_URI) continue;
        std::string address = bytes_of(name->d.uniformResourceIdentifier);
        const bool is_web = address.starts_with("http://") || address.starts_with("https://");
        if (is_web && address.size() <= 500) found.push_back(std::move(address));
    }
    return found;
}

}  // namespace mashang::pki
