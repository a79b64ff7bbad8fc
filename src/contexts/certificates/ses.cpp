#include "contexts/certificates/ses.h"

#include "base/enum_names.h"
#include "base/utf8.h"
#include "platform/pki/der.h"

namespace mashang::certificates {
namespace {

using pki::der::element;
using pki::der::Reader;
using pki::der::sequence;
using pki::der::Tag;

constexpr std::string_view kId = "ES";
constexpr std::uint32_t kVersion = 4;
constexpr std::uint32_t kOrganisation = 1;       // type of seal: 2 would be a person's
constexpr std::uint32_t kWholeCertificates = 1;  // certListType: 2 would be digests
constexpr std::string_view kSm2WithSm3 = "1.2.156.10197.1.501";
constexpr std::size_t kMostSigners = 8;

std::string certificates_of(const std::vector<pki::Certificate>& certificates) {
    std::string list;
    for (const auto& one : certificates) list += element(Tag::octets, one.der());
    return element(Tag::sequence, list);
}

std::string property_of(const SealContent& content) {
    return sequence({pki::der::integer(kOrganisation), element(Tag::utf8, content.name),
                     pki::der::integer(kWholeCertificates), certificates_of(content.signers),
                     pki::der::generalized_time(content.made_at),
                     pki::der::generalized_time(content.valid_from),
                     pki::der::generalized_time(content.valid_until)});
}

std::string picture_of(const SealPicture& picture) {
    return sequence({element(Tag::ia5, name_of_enumerator(picture.type)),
                     element(Tag::octets, picture.bytes), pki::der::integer(picture.width_mm),
                     pki::der::integer(picture.height_mm)});
}

std::string info_of(const SealContent& content) {
    return sequence({sequence({element(Tag::ia5, kId), pki::der::integer(kVersion),
                               element(Tag::ia5, content.vendor)}),
                     element(Tag::ia5, content.es_id), property_of(content),
                     picture_of(content.picture)});
}

bool is_ascii(std::string_view text) {
    for (const char c : text) {
        if (c < 0x20 || c == 0x7F) return false;
    }
    return !text.empty() && text.size() <= 100;
}

bool read_header(Reader& info, SealContent& content) {
    Reader header = info.enter();
    const bool is_ours = header.take(Tag::ia5) == kId && header.take_integer() == kVersion;
    content.vendor = header.take(Tag::ia5).value_or("");
    return is_ours && header.is_done() && is_ascii(content.vendor);
}

bool read_signers(Reader& property, SealContent& content) {
    Reader list = property.enter();
    while (!list.is_done()) {
        const auto der = list.take(Tag::octets);
        auto one = pki::Certificate::parse(der.value_or(""));
        if (!der || !one || content.signers.size() == kMostSigners) return false;
        content.signers.push_back(*std::move(one));
    }
    return !content.signers.empty();
}

bool read_property(Reader& info, SealContent& content) {
    Reader property = info.enter();
    if (property.take_integer() != kOrganisation) return false;
    content.name = property.take(Tag::utf8).value_or("");
    if (content.name.empty() || !is_utf8(content.name)) return false;
    if (property.take_integer() != kWholeCertificates) return false;
    if (!read_signers(property, content)) return false;
    content.made_at = property.take_time().value_or(Instant{});
    content.valid_from = property.take_time().value_or(Instant{});
    content.valid_until = property.take_time().value_or(Instant{});
    return property.is_done();
}

bool read_picture(Reader& info, SealPicture& picture) {
    Reader inside = info.enter();
    const auto type = enumerator_of<PictureType>(inside.take(Tag::ia5).value_or(""));
    if (!type) return false;
    picture.type = *type;
    picture.bytes = inside.take(Tag::octets).value_or("");
    picture.width_mm = inside.take_integer().value_or(0);
    picture.height_mm = inside.take_integer().value_or(0);
    return inside.is_done();
}

std::optional<SealContent> read_info(std::string_view whole) {
    Reader outer{whole};
    Reader info = outer.enter();
    SealContent content;
    if (!read_header(info, content)) return std::nullopt;
    content.es_id = info.take(Tag::ia5).value_or("");
    const bool is_good = is_ascii(content.es_id) && read_property(info, content) &&
                         read_picture(info, content.picture) && info.is_done();
    if (!is_good) return std::nullopt;
    return content;
}

}  // namespace

std::string write_seal(const SealContent& content, const pki::Certificate& maker,
                       const crypto::Sm2PrivateKey& key) {
    const std::string info = info_of(content);
    return sequence({info, element(Tag::octets, maker.der()), pki::der::oid(kSm2WithSm3),
                     pki::der::bits(key.sign(info))});
}

std::optional<ReadSeal> read_seal(std::string_view der) {
    if (der.size() > kMostSealBytes) return std::nullopt;
    Reader outer{der};
    Reader seal = outer.enter();
    const auto info = seal.take_whole(Tag::sequence);
    const auto maker_der = seal.take(Tag::octets);
    const auto algorithm = seal.take_whole(Tag::oid);
    const auto signature = seal.take_bits();
    const bool is_whole = seal.is_done() && outer.is_done() && info && maker_der && signature &&
                          algorithm == pki::der::oid(kSm2WithSm3);
    if (!is_whole) return std::nullopt;
    auto content = read_info(*info);
    auto maker = pki::Certificate::parse(*maker_der);
    if (!content || !maker) return std::nullopt;
    const bool is_signed = maker->key().verify(pki::Scheme::sm2_sm3, *info, *signature);
    return ReadSeal{.content = *std::move(content),
                    .maker = *std::move(maker),
                    .is_signed_by_maker = is_signed};
}

}  // namespace mashang::certificates
