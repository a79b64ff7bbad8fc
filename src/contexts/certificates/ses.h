#pragma once

// Electronic seals as files: SESeal of GB/T 38540-2020 (version 4), DER; docs/formats/seal.md.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "platform/crypto/signing.h"
#include "platform/pki/certificate.h"

namespace mashang::certificates {

inline constexpr std::size_t kMostSealBytes = 512 * 1024;

enum class PictureType { PNG, SVG };
BOOST_DESCRIBE_ENUM(PictureType, PNG, SVG)

struct SealPicture {
    PictureType type = PictureType::SVG;
    std::string bytes;
    std::uint32_t width_mm = 0;
    std::uint32_t height_mm = 0;

    bool operator==(const SealPicture&) const = default;
};

/// What the maker of a seal signs.
struct SealContent {
    std::string vendor;  ///< ASCII
    std::string es_id;   ///< ASCII
    std::string name;
    std::vector<pki::Certificate> signers;  ///< with which it may be used
    Instant made_at;                        ///< these to the second
    Instant valid_from;
    Instant valid_until;
    SealPicture picture;
};

/// The DER of a seal of an organisation (type 1), signed by its maker.
std::string write_seal(const SealContent& content, const pki::Certificate& maker,
                       const crypto::Sm2PrivateKey& key);

struct ReadSeal {
    SealContent content;
    pki::Certificate maker;
    bool is_signed_by_maker = false;
};
/// Nothing for what is no such seal, to the last byte. Nobody is believed: whether the maker is one
/// of ours is another question.
std::optional<ReadSeal> read_seal(std::string_view der);

}  // namespace mashang::certificates
