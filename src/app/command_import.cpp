#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

#include "app/commands.h"
#include "app/ground.h"
#include "app/load.h"

namespace mashang::app {
namespace {

/// One line that grows on a terminal; a line per step elsewhere.
class Progress {
  public:
    void step(int done, std::string_view what) const {
        constexpr int kSteps = 4;
        constexpr int kWidth = 24;
        if (isatty(STDOUT_FILENO) == 0) {
            fmt::print("[{}/{}] {}\n", done, kSteps, what);
        } else {
            const std::string bar(static_cast<std::size_t>(kWidth * done / kSteps), '#');
            fmt::print("\r\033[K[{:<{}}] {}", bar, kWidth, what);
        }
        std::fflush(stdout);
    }
    void end() const {
        if (isatty(STDOUT_FILENO) != 0) fmt::print("\r\033[K");
    }
};

void print_problems(const std::filesystem::path& folder, const csv::Problems& problems) {
    for (const csv::Problem& problem : problems.list()) {
        fmt::print(stderr, "{}:{}:{} {}\n", (folder / problem.file).string(), problem.line,
                   problem.column, problem.reason);
    }
    fmt::print(stderr,
               "{} 处错误，什么也没有导入。/ {} problems: nothing was imported. Mend the files and "
               "run it again.\n",
               problems.count(), problems.count());
}

void print_counts(const Loaded& loaded) {
    fmt::print(
        "{} divisions 区划 (of them {} villages 村居), {} offices 办事机构, {} items 事项, {} "
        "materials 材料, {} themes 主题, {} implementations 实施清单, {} calendar days 节假日\n",
        loaded.divisions, loaded.villages, loaded.offices, loaded.items, loaded.materials,
        loaded.themes, loaded.implementations, loaded.calendar_days);
}

}  // namespace

Outcome import_folder(const Settings& settings, const std::filesystem::path& folder) {
    const Progress progress;
    progress.step(1, "reading the files 读取文件");
    const auto files = read_files(folder);
    progress.step(2, "checking every row 逐行检查");
    csv::Problems problems;
    const Dataset dataset = check_dataset(files, problems);
    if (!problems.empty()) {
        progress.end();
        print_problems(folder, problems);
        return Outcome::failed;
    }
    const Loaded loaded = count(dataset);
    progress.step(3, "loading 写入数据库");
    Ground ground{settings};
    bool changed = false;
    ground.database->write([&](sql::Tx& tx) {
        changed = load_dataset(tx, ground.journal, ground.clock.now(), dataset, loaded);
    });
    progress.step(4, "done 完成");
    progress.end();
    fmt::print("{}: {}\n", folder.string(),
               changed ? "imported 已导入" : "nothing changed 没有变化");
    print_counts(loaded);
    return Outcome::done;
}

}  // namespace mashang::app
