#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <concepts>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace mashang {

/// What the codes of a fixed length have in common: characters kept in place (no allocation),
/// order, equality and hash. `Self` is the code's own type; only it knows which texts are codes of
/// its kind.
template <class Self, std::size_t Length>
class FixedCode {
  public:
    static constexpr std::size_t kLength = Length;

    std::string text() const { return std::string{view()}; }
    std::string_view view() const {
        return {characters_.data(), Length};
    }  ///< lives as long as *this

    friend auto operator<=>(const Self& a, const Self& b) { return a.view() <=> b.view(); }
    friend bool operator==(const Self& a, const Self& b) { return a.view() == b.view(); }

  protected:
    explicit FixedCode(std::string_view exactly_length_characters) {
        std::copy_n(exactly_length_characters.data(), Length, characters_.data());
    }

  private:
    std::array<char, Length> characters_;
};

template <class T>
concept IsFixedCode = std::derived_from<T, FixedCode<T, T::kLength>>;

}  // namespace mashang

template <mashang::IsFixedCode T>
struct std::hash<T> {
    std::size_t operator()(const T& code) const noexcept {
        return std::hash<std::string_view>{}(code.view());
    }
};
