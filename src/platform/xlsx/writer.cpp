#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "platform/xlsx/workbook.h"

namespace mashang::xlsx {
namespace {

constexpr double kWidth = 24;
constexpr std::uint32_t kMarked = 0xFFC7CE;

/// A file in memory, which the library writes by its path.
class MemoryFile {
  public:
    MemoryFile() : file_{memfd_create("workbook", MFD_CLOEXEC)} {
        if (file_ < 0) throw std::runtime_error{"no file in memory can be made"};
    }
    ~MemoryFile() { close(file_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    std::string path() const { return fmt::format("/proc/self/fd/{}", file_); }
    std::string content() const {
        const off_t size = lseek(file_, 0, SEEK_END);
        std::string bytes(static_cast<std::size_t>(size), '\0');
        for (std::size_t have = 0; have < bytes.size();) {
            const ssize_t got =
                pread(file_, bytes.data() + have, bytes.size() - have, static_cast<off_t>(have));
            if (got <= 0) throw std::runtime_error{"a workbook cannot be read back"};
            have += static_cast<std::size_t>(got);
        }
        return bytes;
    }

  private:
    int file_;
};

/// LXW_NO_ERROR, or what was wrong with the last field that is not in the sheet (one too long).
lxw_error write_row(lxw_worksheet* sheet, std::size_t row, const std::vector<std::string>& fields,
                    lxw_format* format) {
    lxw_error wrong = LXW_NO_ERROR;
    for (std::size_t column = 0; column < fields.size(); ++column) {
        const lxw_error error =
            worksheet_write_string(sheet, static_cast<lxw_row_t>(row),
                                   static_cast<lxw_col_t>(column), fields[column].c_str(), format);
        if (error != LXW_NO_ERROR) wrong = error;
    }
    return wrong;
}

void write_note(lxw_worksheet* sheet, const Sheet& from, const Note& note, lxw_format* format) {
    const auto row = static_cast<lxw_row_t>(note.row + 1);
    const auto column = static_cast<lxw_col_t>(note.column);
    const bool has_field = note.row < from.rows.size() && note.column < from.rows[note.row].size();
    const std::string field = has_field ? from.rows[note.row][note.column] : "";
    worksheet_write_string(sheet, row, column, field.c_str(), format);
    worksheet_write_comment(sheet, row, column, note.text.c_str());
}

}  // namespace

std::string cell_name(std::size_t row, std::size_t column) {
    constexpr std::size_t kLetters = 26;
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / kLetters) {
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % kLetters));
    }
    return letters + std::to_string(row + 2);
}

std::string write(const Sheet& sheet, const std::vector<Note>& notes) {
    const MemoryFile file;
    lxw_workbook* const book = workbook_new(file.path().c_str());
    if (book == nullptr) throw std::runtime_error{"no workbook can be made"};
    lxw_worksheet* const page = workbook_add_worksheet(book, sheet.name.c_str());
    lxw_format* const bold = workbook_add_format(book);
    format_set_bold(bold);
    lxw_format* const marked = workbook_add_format(book);
    format_set_bg_color(marked, kMarked);
    lxw_error wrong = write_row(page, 0, sheet.headings, bold);
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        wrong = std::max(wrong, write_row(page, row + 1, sheet.rows[row], nullptr));
    }
    for (const Note& note : notes) write_note(page, sheet, note, marked);
    worksheet_freeze_panes(page, 1, 0);
    if (!sheet.headings.empty()) {
        worksheet_set_column(page, 0, static_cast<lxw_col_t>(sheet.headings.size() - 1), kWidth,
                             nullptr);
    }
    wrong = std::max(wrong, workbook_close(book));
    if (wrong != LXW_NO_ERROR) {
        throw std::runtime_error{
            fmt::format("a workbook cannot be written: {}", lxw_strerror(wrong))};
    }
    return file.content();
}

}  // namespace mashang::xlsx
