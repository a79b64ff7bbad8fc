#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/checked.h"
#include "base/fixed_code.h"

namespace mashang {

/// A kind of organisation: who registers it (first character) and what it is (second one).
struct UsccCategory {
    char registrar;
    char category;
    std::string_view registrar_zh;
    std::string_view category_zh;
    std::string_view category_en;
};

/// A unified social credit code (统一社会信用代码, GB 32100): 1 registrar, 1 category, 6 digits of
/// the registrar's division, 9 of the subject (GB 11714), 1 check character. Exists only with a
/// category of the standard's table and the right check character.
class Uscc : public FixedCode<Uscc, 18> {
  public:
    /// Reads 18 characters; spaces are left out and small letters become capitals, nothing else is
    /// mended.
    static Checked<Uscc> check(std::string_view text);
    static std::optional<Uscc> parse(std::string_view text) { return value_of(check(text)); }

    /// Puts a code together from its parts (1, 1, 6 and 8 characters) and works out both check
    /// characters.
    static Checked<Uscc> make(char registrar, char category, std::string_view division_digits,
                              std::string_view subject);

    const UsccCategory& category() const;
    std::string_view division_digits() const {
        return view().substr(2, 6);
    }  ///< "100000": the nation
    std::string_view subject_code() const { return view().substr(8, 9); }

    /// Whether the subject code's own check character is right too. A reason to look twice and no
    /// more: some real codes carry a subject code of old.
    bool has_sound_subject_code() const;

  private:
    using FixedCode::FixedCode;
};

}  // namespace mashang
