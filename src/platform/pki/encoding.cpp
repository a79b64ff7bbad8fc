// PEM, DER, times and SM2's id, for the rest of this room.

#include <openssl/err.h>
#include <openssl/pem.h>

#include <cstring>
#include <ctime>

#include "platform/crypto/bytes.h"
#include "platform/pki/handles.h"

namespace mashang::pki {
namespace {

constexpr std::string_view kSm2Id = "1234567812345678";
constexpr std::string_view kPemMark = "-----BEGIN ";

struct FreeText {
    void operator()(char* text) const { OPENSSL_free(text); }
    void operator()(unsigned char* bytes) const { OPENSSL_free(bytes); }
};

struct Block {
    std::string label;
    std::string der;
    bool is_plain;
};

/// The next block; nothing when there is none.
std::optional<Block> next_block(BIO* bio) {
    char* name = nullptr;
    char* header = nullptr;
    unsigned char* data = nullptr;
    long size = 0;
    if (PEM_read_bio(bio, &name, &header, &data, &size) != 1) return std::nullopt;
    const std::unique_ptr<char, FreeText> held_name{name};
    const std::unique_ptr<char, FreeText> held_header{header};
    const std::unique_ptr<unsigned char, FreeText> held_data{data};
    return Block{.label = name,
                 .der = {reinterpret_cast<const char*>(data), static_cast<std::size_t>(size)},
                 .is_plain = std::strlen(header) == 0};
}

bool is_label(std::string_view label, std::string_view wanted) {
    return label == wanted ||
           (wanted == "CERTIFICATE REQUEST" && label == "NEW CERTIFICATE REQUEST");
}

}  // namespace

std::optional<std::vector<std::string>> blocks_in(std::string_view text, std::string_view label,
                                                  std::size_t most) {
    const crypto::Bio bio{BIO_new_mem_buf(text.data(), static_cast<int>(text.size()))};
    demand(bio != nullptr, "memory");
    std::vector<std::string> found;
    while (auto block = next_block(bio.get())) {
        if (!is_label(block->label, label)) continue;
        if (!block->is_plain || found.size() == most) return std::nullopt;
        found.push_back(std::move(block->der));
    }
    const bool is_end = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    forget_errors();
    if (!is_end) return std::nullopt;
    return found;
}

bool is_pem(std::string_view text) {
    const bool is_sequence = text.size() > 1 && text[0] == '0' && (text[1] & 0x80) != 0;
    return !is_sequence && text.contains(kPemMark);
}

std::optional<std::string> der_in(std::string_view text, std::string_view label) {
    if (!is_pem(text)) return std::string{text};
    auto blocks = blocks_in(text, label, 1);
    if (!blocks || blocks->size() != 1) return std::nullopt;
    return std::move(blocks->front());
}

std::string pem_of(std::string_view der, std::string_view label) {
    constexpr std::size_t kLine = 64;
    const std::string base64 = crypto::to_padded_base64(der);
    std::string pem = "-----BEGIN " + std::string{label} + "-----\n";
    for (std::size_t at = 0; at < base64.size(); at += kLine) {
        pem.append(base64, at, kLine).append("\n");
    }
    return pem + "-----END " + std::string{label} + "-----\n";
}

std::string first_element_of(std::string_view der) {
    const unsigned char* at = octets(der);
    const unsigned char* const end = at + der.size();
    long size = 0;
    int tag = 0;
    int group = 0;
    // Bit 0x80 of the answer: the length is wrong.
    const int outer = ASN1_get_object(&at, &size, &tag, &group, static_cast<long>(der.size()));
    const unsigned char* const first = at;
    const int inner = (outer & 0x80) != 0
                          ? 0x80
                          : ASN1_get_object(&at, &size, &tag, &group, static_cast<long>(end - at));
    forget_errors();
    if ((inner & 0x80) != 0) return {};
    return {reinterpret_cast<const char*>(first), static_cast<std::size_t>(at + size - first)};
}

std::optional<Instant> instant_of(const ASN1_TIME* time) {
    std::tm parts{};
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) return std::nullopt;
    return Instant::from_ms(static_cast<std::int64_t>(timegm(&parts)) * 1000);
}

std::string bytes_of(const ASN1_STRING* text) {
    return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)),
            static_cast<std::size_t>(ASN1_STRING_length(text))};
}

std::string hex_of(const ASN1_INTEGER* number) {
    const std::string digits = crypto::to_hex(bytes_of(number));
    return (ASN1_STRING_type(number) & V_ASN1_NEG) != 0 ? "-" + digits : digits;
}

OctetStringPtr sm2_id() {
    OctetStringPtr id{ASN1_OCTET_STRING_new()};
    demand(
        id && ASN1_OCTET_STRING_set(id.get(), octets(kSm2Id), static_cast<int>(kSm2Id.size())) == 1,
        "SM2 id");
    return id;
}

bool is_sm2_signature(int signature_nid) {
    return signature_nid == NID_SM2_with_SM3;
}

bool is_strong_signature(const X509_ALGOR* algorithm) {
    int hash = NID_undef;
    int key = NID_undef;
    if (OBJ_find_sigid_algs(OBJ_obj2nid(algorithm->algorithm), &hash, &key) != 1) return false;
    return hash == NID_sha256 || hash == NID_sha384 || hash == NID_sha512 || hash == NID_sm3;
}

bool is_signed(const std::string& der, const X509_ALGOR* algorithm,
               const ASN1_BIT_STRING* signature, EVP_PKEY* key) {
    const unsigned char* at = octets(der);
    const TypePtr whole{d2i_ASN1_TYPE(nullptr, &at, static_cast<long>(der.size()))};
    const bool is_sm2 = is_sm2_signature(OBJ_obj2nid(algorithm->algorithm));
    const OctetStringPtr id = is_sm2 ? sm2_id() : nullptr;
    const bool holds =
        whole && ASN1_item_verify_ex(ASN1_ITEM_rptr(ASN1_ANY), algorithm, signature, whole.get(),
                                     id.get(), key, nullptr, nullptr) == 1;
    forget_errors();
    return holds;
}

}  // namespace mashang::pki
