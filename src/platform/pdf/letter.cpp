#include "platform/pdf/letter.h"

#include <fmt/format.h>

#include <algorithm>

#include "platform/pdf/file.h"
#include "platform/pdf/font.h"
#include "platform/pdf/text.h"

namespace mashang::pdf {
namespace {

// Points; lines are measured in thousandths of the size.
constexpr int kLeft = 82;
constexpr int kRight = 513;
constexpr int kTop = 770;
constexpr int kBottom = 76;
constexpr int kFoot = 40;
constexpr double kSize = 14;
constexpr double kSmall = 9;
constexpr int kLeading = 26;
constexpr int kEm = 1000;
constexpr double kCodeSide = 84;
constexpr int kQuiet = 4;  // light modules around a code

/// A piece of text where it stands.
struct Run {
    double x;
    double y;
    double size;
    std::string hex;
};

struct Page {
    std::vector<Run> runs = {};
    std::string drawing = {};
};

double breadth_of(std::string_view text, double size) {
    return Font::width_of(text) * size / kEm;
}

/// What must not begin a line: it stays on the one before (避头).
bool stays(std::uint32_t point) {
    static constexpr std::u32string_view kClosing = U"，。、；：！？）》〉」』】〕”’%";
    return kClosing.contains(static_cast<char32_t>(point));
}

/// As many thousandths as fit into so many points.
int room_in(double points, double size) {
    return static_cast<int>(points / size * kEm);
}

/// Lines in hex that fit into `room`; the first begins `indent` in.
std::vector<std::string> lines_of(Font& font, std::string_view text, int room, int indent) {
    std::vector<std::string> lines(1);
    int width = indent;
    for (const std::uint32_t point : code_points_of(text)) {
        width += Font::width_of(point);
        if (width > room && !stays(point)) {
            lines.emplace_back();
            width = Font::width_of(point);
        }
        font.append(lines.back(), point);
    }
    return lines;
}

/// Sets one line below the other, and begins pages.
class Setter {
  public:
    explicit Setter(Font& font) : font_{font} {}

    void centre(const std::string& text, double size, int leading) {
        const double x = (kLeft + kRight - breadth_of(text, size)) / 2;
        put(font_.hex_of(text), std::max<double>(x, kLeft), size, leading);
    }
    void right(const std::string& text) {
        const double x = kRight - breadth_of(text, kSize) - 2 * kSize;
        put(font_.hex_of(text), std::max<double>(x, kLeft), kSize, kLeading);
    }
    /// Begins `indent` characters in.
    void paragraph(const std::string& text, int indent) {
        const int room = room_in(kRight - kLeft, kSize);
        bool is_first = true;
        for (std::string& line : lines_of(font_, text, room, indent * kEm)) {
            const double x = kLeft + (is_first ? indent * kSize : 0);
            put(std::move(line), x, kSize, kLeading);
            is_first = false;
        }
    }
    void skip(int points) { y_ -= points; }
    /// On a page with as much room below.
    void make_room(int points) {
        if (y_ - points < kBottom && !pages_.back().runs.empty()) {
            pages_.emplace_back();
            y_ = kTop;
        }
    }
    void code(const qr::Modules& modules, const std::string& note) {
        make_room(static_cast<int>(kCodeSide) + kLeading);
        y_ -= static_cast<int>(kCodeSide) + kLeading / 2;
        const double side = kCodeSide / (modules.width + 2 * kQuiet);
        std::string& drawing = pages_.back().drawing;
        for (int row = 0; row < modules.width; ++row) {
            for (int column = 0; column < modules.width; ++column) {
                if (!modules.is_dark(row, column)) continue;
                drawing += fmt::format("{:.3f} {:.3f} {:.3f} {:.3f} re\n",
                                       kLeft + (column + kQuiet) * side,
                                       y_ + kCodeSide - (row + kQuiet + 1) * side, side, side);
            }
        }
        drawing += "f\n";
        const double x = kLeft + kCodeSide + kSmall;
        double y = y_ + kCodeSide - 3 * kSmall;
        for (std::string& line : lines_of(font_, note, room_in(kRight - x, kSmall), 0)) {
            pages_.back().runs.push_back({x, y, kSmall, std::move(line)});
            y -= kSmall * 1.6;
        }
    }
    std::vector<Page> take() { return std::move(pages_); }

  private:
    void put(std::string hex, double x, double size, int leading) {
        make_room(leading);
        y_ -= leading;
        pages_.back().runs.push_back({x, static_cast<double>(y_), size, std::move(hex)});
    }

    Font& font_;
    std::vector<Page> pages_{1};
    int y_ = kTop;
};

std::vector<Page> pages_of(const Letter& letter, Font& font) {
    Setter setter{font};
    setter.centre(letter.title, 22, 44);
    setter.centre(letter.number, kSize, 32);
    setter.skip(10);
    setter.paragraph(letter.addressee + "：", 0);
    for (const std::string& paragraph : letter.paragraphs) setter.paragraph(paragraph, 2);
    setter.make_room(3 * kLeading);
    setter.skip(kLeading);
    setter.right(letter.office);
    setter.right(letter.date);
    if (letter.code) setter.code(*letter.code, letter.code_note);
    return setter.take();
}

std::string text_at(const Run& run) {
    return fmt::format("/F1 {} Tf 1 0 0 1 {:.2f} {:.2f} Tm <{}> Tj\n", run.size, run.x, run.y,
                       run.hex);
}

/// In light grey, up to the right, under everything else.
std::string watermark_of(const std::string& text, Font& font) {
    if (text.empty()) return "";
    constexpr double kHuge = 72;
    constexpr double kSlope = 0.7071;
    const double half = breadth_of(text, kHuge) / 2 * kSlope;
    return fmt::format("q 0.85 g BT /F1 {} Tf {} {} -{} {} {:.2f} {:.2f} Tm <{}> Tj ET Q\n", kHuge,
                       kSlope, kSlope, kSlope, kSlope, 297.5 - half, 421 - half, font.hex_of(text));
}

std::string content_of(const Page& page, const Letter& letter, Font& font, std::string_view foot) {
    std::string content = watermark_of(letter.watermark, font) + page.drawing + "BT\n";
    for (const Run& run : page.runs) content += text_at(run);
    return content + text_at({kLeft, kFoot, 8, font.hex_of(foot)}) + "ET";
}

// Objects: 1 catalogue, 2 list of pages, 3 and on the font, then the pages and their contents,
// then, where it is to be signed, the field and the signature.
constexpr std::size_t kFont = 3;
constexpr std::size_t kFirstPage = kFont + kFontObjects;

std::vector<std::string> contents_of(const Letter& letter, Font& font) {
    const std::vector<Page> pages = pages_of(letter, font);
    std::vector<std::string> contents;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        contents.push_back(
            content_of(pages[i], letter, font,
                       fmt::format("{}  第{}页 / 共{}页", letter.number, i + 1, pages.size())));
    }
    return contents;
}

/// The objects of all but the signature.
std::vector<std::string> frame_of(const Letter& letter, std::string_view more_of_catalogue,
                                  std::string_view more_of_page) {
    Font font;
    const std::vector<std::string> contents = contents_of(letter, font);
    std::string kids;
    for (std::size_t i = 0; i < contents.size(); ++i) {
        kids += fmt::format("{} 0 R ", kFirstPage + 2 * i);
    }
    std::vector<std::string> objects{
        fmt::format("<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN){} >>", more_of_catalogue),
        fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, contents.size())};
    for (std::string& part : font.objects(kFont)) objects.push_back(std::move(part));
    for (std::size_t i = 0; i < contents.size(); ++i) {
        objects.push_back(
            fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R "
                        "/Resources << /Font << /F1 {} 0 R >> >>{} >>",
                        objects.size() + 2, kFont, i == 0 ? more_of_page : std::string_view{}));
        objects.push_back(stream(contents[i]));
    }
    return objects;
}

constexpr std::size_t kMostSignature = 8192;  // bytes
constexpr std::string_view kRangeHole = "/ByteRange [0 0000000000 0000000000 0000000000]";
constexpr std::string_view kContents = "/Contents <";

/// "D:20180930165900+08'00'"
std::string date_of(Instant at) {
    std::string digits;
    for (const char each : at.text().substr(0, 19)) {
        if (each >= '0' && each <= '9') digits += each;
    }
    return "D:" + digits + "+08'00'";
}

std::string signature_object(const SignatureWords& words) {
    return fmt::format(
        "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /M ({}) "
        "/Name <FEFF{}> /Reason <FEFF{}> {} {}{}> >>",
        date_of(words.at), utf16_of(words.signer), utf16_of(words.reason), kRangeHole, kContents,
        std::string(2 * kMostSignature, '0'));
}

std::string field_object(std::size_t signature) {
    return fmt::format(
        "<< /Type /Annot /Subtype /Widget /FT /Sig /T (signature) /V {} 0 R "
        "/Rect [0 0 0 0] /F 132 /P {} 0 R >>",
        signature, kFirstPage);
}

std::size_t pages_in(const Letter& letter) {
    Font font;
    return pages_of(letter, font).size();
}

std::string without(std::string_view bytes, std::size_t hole, std::size_t size) {
    std::string rest{bytes.substr(0, hole)};
    return rest.append(bytes.substr(hole + size));
}

std::string hex_of_bytes(std::string_view bytes) {
    std::string hex;
    for (const char byte : bytes) hex += fmt::format("{:02x}", static_cast<std::uint8_t>(byte));
    return hex;
}

std::optional<std::string> bytes_of_hex(std::string_view hex) {
    std::string bytes;
    const auto digit = [](char c) {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= 'a' && c <= 'f') return c - 'a' + 10;
        return -1;
    };
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        const int high = digit(hex[i]);
        const int low = digit(hex[i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        bytes += static_cast<char>(high * 16 + low);
    }
    return bytes;
}

/// A DER element without the zeros behind it; nothing when it is none.
std::optional<std::string> element_in(std::string bytes) {
    if (bytes.size() < 4 || bytes[0] != 0x30 || static_cast<std::uint8_t>(bytes[1]) != 0x82) {
        return std::nullopt;
    }
    const std::size_t size = 4 +
                             (static_cast<std::size_t>(static_cast<std::uint8_t>(bytes[2])) << 8) +
                             static_cast<std::uint8_t>(bytes[3]);
    if (size > bytes.size()) return std::nullopt;
    bytes.resize(size);
    return bytes;
}

}  // namespace

std::string Unsigned::covered() const {
    return without(bytes, hole, hole_size);
}

std::string print(const Letter& letter) {
    return file_of(frame_of(letter, "", ""));
}

Unsigned print_to_sign(const Letter& letter, const SignatureWords& words) {
    const std::size_t field = kFirstPage + 2 * pages_in(letter);
    std::vector<std::string> objects =
        frame_of(letter, fmt::format(" /AcroForm << /Fields [{} 0 R] /SigFlags 3 >>", field),
                 fmt::format(" /Annots [{} 0 R]", field));
    objects.push_back(field_object(field + 1));
    objects.push_back(signature_object(words));
    Unsigned made{.bytes = file_of(objects)};
    const std::size_t range = made.bytes.rfind(kRangeHole);
    made.hole = made.bytes.find(kContents, range) + kContents.size() - 1;
    made.hole_size = 2 * kMostSignature + 2;
    const std::size_t after = made.hole + made.hole_size;
    made.bytes.replace(range, kRangeHole.size(),
                       fmt::format("/ByteRange [0 {:010} {:010} {:010}]", made.hole, after,
                                   made.bytes.size() - after));
    return made;
}

std::string with_signature(Unsigned letter, std::string_view cms) {
    if (cms.size() > kMostSignature) throw std::length_error{"the signature is too long"};
    const std::string hex = hex_of_bytes(cms);
    letter.bytes.replace(letter.hole + 1, hex.size(), hex);
    return std::move(letter.bytes);
}

std::optional<TakenApart> take_apart(std::string_view pdf) {
    const std::size_t range = pdf.rfind("/ByteRange [0 ");
    const std::size_t contents = range == pdf.npos ? range : pdf.find(kContents, range);
    if (contents == pdf.npos) return std::nullopt;
    const std::size_t hole = contents + kContents.size() - 1;
    const std::size_t end = pdf.find('>', hole);
    if (end == pdf.npos) return std::nullopt;
    const std::size_t after = end + 1;
    const std::string covers =
        fmt::format("/ByteRange [0 {:010} {:010} {:010}]", hole, after, pdf.size() - after);
    if (pdf.substr(range, covers.size()) != covers) return std::nullopt;
    auto bytes = bytes_of_hex(pdf.substr(hole + 1, end - hole - 1));
    auto cms = bytes ? element_in(*std::move(bytes)) : std::nullopt;
    if (!cms) return std::nullopt;
    return TakenApart{.cms = *std::move(cms), .covered = without(pdf, hole, after - hole)};
}

}  // namespace mashang::pdf
