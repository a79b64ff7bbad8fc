#include "platform/files/without_metadata.h"

#include <algorithm>
#include <array>
#include <boost/crc.hpp>
#include <boost/endian/conversion.hpp>
#include <cstdint>

#include "platform/files/big_endian.h"

namespace mashang::files {
namespace {

constexpr std::string_view kExifHead{"Exif\0\0", 6};
constexpr std::uint16_t kOrientationTag = 0x0112;
constexpr std::uint16_t kShort = 3;
constexpr std::size_t kEntry = 12;  ///< bytes of a tag of TIFF
constexpr std::uint16_t kUpright = 1;
constexpr std::uint16_t kLastOrientation = 8;

// --- TIFF 6.0, as Exif has it

/// Reads numbers in the order of bytes that the head tells. Beyond the end there is nothing.
class Tiff {
  public:
    explicit Tiff(std::string_view bytes) : bytes_{bytes}, is_little_{bytes.starts_with("II")} {}

    bool is_one() const { return (is_little_ || bytes_.starts_with("MM")) && number(2, 2) == 42; }
    std::uint64_t number(std::size_t at, std::size_t size) const {
        if (at > bytes_.size() || bytes_.size() - at < size) return 0;
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < size; ++i) {
            const std::size_t place = is_little_ ? at + size - 1 - i : at + i;
            value = value << 8 | static_cast<std::uint8_t>(bytes_[place]);
        }
        return value;
    }

  private:
    std::string_view bytes_;
    bool is_little_;
};

/// How the camera was held: 1 to 8; 1 where nothing (sensible) is said.
std::uint16_t orientation_in(std::string_view exif) {
    const Tiff tiff{exif};
    if (!tiff.is_one()) return kUpright;
    const std::size_t directory = tiff.number(4, 4);
    const std::size_t count = tiff.number(directory, 2);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = directory + 2 + i * kEntry;
        if (at + kEntry > exif.size()) break;
        const bool is_it = tiff.number(at, 2) == kOrientationTag &&
                           tiff.number(at + 2, 2) == kShort && tiff.number(at + 4, 4) == 1;
        if (!is_it) continue;
        const std::uint64_t value = tiff.number(at + 8, 2);
        const bool is_sensible = value >= kUpright && value <= kLastOrientation;
        return is_sensible ? static_cast<std::uint16_t>(value) : kUpright;
    }
    return kUpright;
}

/// A TIFF of that one tag.
std::string tiff_of(std::uint16_t orientation) {
    std::string tiff{"MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19};
    tiff += static_cast<char>(orientation);
    tiff.append(6, '\0');  // the value's rest, and no further directory
    return tiff;
}

// --- JPEG: ITU-T T.81, annex B

constexpr std::uint8_t kEndOfImage = 0xD9;
constexpr std::uint8_t kStartOfScan = 0xDA;
constexpr std::uint8_t kApplication = 0xE0;
constexpr std::uint8_t kComment = 0xFE;

bool is_application(std::uint8_t marker) {
    return marker >= kApplication && marker <= kApplication + 15;
}

bool stands_alone(std::uint8_t marker) {
    return (marker >= 0xD0 && marker <= 0xD7) || marker == 0x01;
}

/// Where the next marker is that ends a scan's data.
std::size_t end_of_scan(std::string_view bytes, std::size_t at) {
    while ((at = bytes.find('\xFF', at)) != std::string_view::npos && at + 1 < bytes.size()) {
        const auto next = static_cast<std::uint8_t>(bytes[at + 1]);
        if (next != 0 && next != 0xFF && !stands_alone(next)) return at;
        at += next == 0xFF ? 1 : 2;
    }
    return bytes.size();
}

class Jpeg {
  public:
    explicit Jpeg(std::string_view bytes) : bytes_{bytes} {}

    std::string written() {
        out_.append(bytes_.substr(0, 2));
        std::size_t at = 2;
        while (at + 1 < bytes_.size() && bytes_[at] == '\xFF') {
            const auto marker = static_cast<std::uint8_t>(bytes_[at + 1]);
            if (marker == 0xFF) {  // fill
                ++at;
                continue;
            }
            const bool is_end = marker == kEndOfImage;
            if (is_end || stands_alone(marker)) out_.append(bytes_.substr(at, 2));
            if (is_end) break;
            at = stands_alone(marker) ? at + 2 : after_segment(at, marker);
        }
        return std::move(out_);
    }

  private:
    /// Writes the segment at the marker, or not; where it ends, with its scan's data.
    std::size_t after_segment(std::size_t at, std::uint8_t marker) {
        if (at + 4 > bytes_.size()) return bytes_.size();
        const std::size_t length = big_endian_16(bytes_, at + 2);
        const std::size_t end = std::min(at + 2 + std::max<std::size_t>(length, 2), bytes_.size());
        const auto data = bytes_.substr(at + 4, end - std::min(at + 4, end));
        if (is_application(marker) || marker == kComment) {
            write_told(marker, bytes_.substr(at, end - at), data);
            return end;
        }
        const std::size_t until = marker == kStartOfScan ? end_of_scan(bytes_, end) : end;
        out_.append(bytes_.substr(at, until - at));
        return until;
    }

    /// Colours look otherwise without it.
    static bool is_of_the_picture(std::uint8_t marker, std::string_view data) {
        constexpr std::string_view kProfile{"ICC_PROFILE\0", 12};
        return (marker == kApplication + 2 && data.starts_with(kProfile)) ||
               (marker == kApplication + 14 && data.starts_with("Adobe"));
    }

    void write_told(std::uint8_t marker, std::string_view segment, std::string_view data) {
        constexpr std::string_view kJfif{"JFIF\0", 5};
        constexpr std::size_t kJfifWithoutThumbnail = 14;
        if (marker == kApplication && data.starts_with(kJfif) &&
            data.size() >= kJfifWithoutThumbnail) {
            out_.append("\xFF\xE0\0\x10", 4).append(data.substr(0, kJfifWithoutThumbnail - 2));
            out_.append(2, '\0');  // no thumbnail
        } else if (is_of_the_picture(marker, data)) {
            out_.append(segment);
        } else if (marker == kApplication + 1 && data.starts_with(kExifHead)) {
            write_orientation(orientation_in(data.substr(kExifHead.size())));
        }
    }

    void write_orientation(std::uint16_t orientation) {
        if (orientation == kUpright || has_orientation_) return;
        has_orientation_ = true;
        const std::string tiff = tiff_of(orientation);
        const auto length = static_cast<char>(2 + kExifHead.size() + tiff.size());
        out_.append("\xFF\xE1\0", 3).append(1, length).append(kExifHead).append(tiff);
    }

    std::string_view bytes_;
    std::string out_;
    bool has_orientation_ = false;
};

// --- PNG: W3C specification, chapters 5 and 11

constexpr std::size_t kSignature = 8;
constexpr std::size_t kAround = 12;  // length, type and checksum of a chunk

/// What says how the picture is to be shown; what no reader may pass over stays in any case.
bool is_of_picture(std::string_view type) {
    static constexpr std::array<std::string_view, 14> kShown{"cHRM", "gAMA", "iCCP", "sBIT", "sRGB",
                                                             "bKGD", "hIST", "tRNS", "pHYs", "sPLT",
                                                             "cICP", "acTL", "fcTL", "fdAT"};
    const bool is_critical = type.front() >= 'A' && type.front() <= 'Z';
    return is_critical || std::ranges::find(kShown, type) != kShown.end();
}

void append_big_endian(std::string& out, std::uint32_t number) {
    boost::endian::native_to_big_inplace(number);
    out.append(reinterpret_cast<const char*>(&number), sizeof number);
}

std::string chunk_of(std::string_view type, std::string_view data) {
    std::string chunk;
    append_big_endian(chunk, static_cast<std::uint32_t>(data.size()));
    chunk.append(type).append(data);
    boost::crc_32_type crc;
    crc.process_bytes(chunk.data() + 4, chunk.size() - 4);
    append_big_endian(chunk, crc.checksum());
    return chunk;
}

std::string png_without(std::string_view bytes) {
    std::string out{bytes.substr(0, kSignature)};
    bool has_orientation = false;
    std::size_t at = kSignature;
    while (at + kAround <= bytes.size()) {
        const std::size_t length = big_endian_32(bytes, at);
        if (length > bytes.size() - at - kAround) break;
        const auto type = bytes.substr(at + 4, 4);
        const auto orientation =
            type == "eXIf" ? orientation_in(bytes.substr(at + 8, length)) : kUpright;
        if (is_of_picture(type)) {
            out.append(bytes.substr(at, kAround + length));
        } else if (orientation != kUpright && !has_orientation) {
            out.append(chunk_of("eXIf", tiff_of(orientation)));
            has_orientation = true;
        }
        if (type == "IEND") break;
        at += kAround + length;
    }
    return out;
}

}  // namespace

std::string without_metadata(std::string_view bytes, MediaType type) {
    switch (type) {
        case MediaType::jpeg:
            return Jpeg{bytes}.written();
        case MediaType::png:
            return png_without(bytes);
        case MediaType::pdf:
            return std::string{bytes};
    }
    return std::string{bytes};
}

}  // namespace mashang::files
