#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/checked.h"

namespace mashang::xlsx {

/// The media type of a workbook.
inline constexpr const char* kMedia =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A sheet of texts. `rows[0]` is the sheet's second row: the first holds the headings.
struct Sheet {
    std::string name;
    std::vector<std::string> headings;
    std::vector<std::vector<std::string>> rows;
};

/// Something to say at a cell, as the spreadsheet program shows it when one points there.
struct Note {
    std::size_t row;     ///< in `rows`, from 0
    std::size_t column;  ///< from 0
    std::string text;
};

/// "B3" for row 1 (of `rows`), column 1.
std::string cell_name(std::size_t row, std::size_t column);

/// A workbook with that sheet; cells with notes are marked. All cells are texts, so that no program
/// takes one for a formula. Throws std::runtime_error when there is no room for it, or a text has
/// more than the 32,767 characters that a cell takes.
std::string write(const Sheet& sheet, const std::vector<Note>& notes = {});

struct Limits {
    std::size_t packed_bytes = std::size_t{4} << 20U;
    std::size_t part_bytes = std::size_t{32} << 20U;  ///< of one part, unpacked
    std::size_t rows = 20'000;
    std::size_t columns = 100;
    std::size_t cell_characters = 32'767;  ///< as many as any cell takes
};

/// The first sheet of a workbook; rows that are left out are empty, so that the numbers stay true.
/// Refused: kNoWorkbook, kTooLarge.
Checked<Sheet> read(std::string_view bytes, const Limits& limits = {});

}  // namespace mashang::xlsx
