#include <sqlite3.h>

#include <mutex>
#include <stdexcept>

#include "benchmarks/sql/contender.h"

namespace mashang::bench {
namespace {

class CApi final : public Contender {
  public:
    explicit CApi(const std::string& path) {
        must(sqlite3_open(path.c_str(), &handle_), SQLITE_OK);
        run("PRAGMA journal_mode = WAL");
        for (const auto* setting : kSettings) run(setting);
        run(kCreate);
        must(sqlite3_prepare_v2(handle_, "INSERT INTO filing VALUES (?, ?, ?, ?, ?)", -1,
                                &inserting_, nullptr),
             SQLITE_OK);
        must(
            sqlite3_prepare_v2(
                handle_, "SELECT id, person_id, state, submitted_at, form FROM filing WHERE id = ?",
                -1, &reading_, nullptr),
            SQLITE_OK);
    }
    CApi(const CApi&) = delete;
    CApi& operator=(const CApi&) = delete;
    ~CApi() override {
        sqlite3_finalize(inserting_);
        sqlite3_finalize(reading_);
        sqlite3_close(handle_);
    }

    void insert(int from, int to) override {
        run("BEGIN");
        for (int i = from; i < to; ++i) {
            const Filing row = filing(i);
            bind(inserting_, 1, row.id);
            bind(inserting_, 2, row.person_id);
            bind(inserting_, 3, row.state);
            sqlite3_bind_int64(inserting_, 4, row.submitted_at);
            bind(inserting_, 5, row.form);
            must(sqlite3_step(inserting_), SQLITE_DONE);
            sqlite3_reset(inserting_);
        }
        run("COMMIT");
    }
    std::size_t read(int count, int stored) override {
        std::size_t bytes = 0;
        run("BEGIN");
        for (int i = 0; i < count; ++i) {
            const std::string key = filing_id(i * 7919 % stored);
            bind(reading_, 1, key);
            must(sqlite3_step(reading_), SQLITE_ROW);
            const Filing row{text(0), text(1), text(2), sqlite3_column_int64(reading_, 3), text(4)};
            bytes += row.form.size();
            sqlite3_reset(reading_);
        }
        run("COMMIT");
        return bytes;
    }
    void insert_each(int from, int to, int clients) override {
        std::mutex mutex;
        share_out(from, to, clients, [&](int number) {
            const std::lock_guard lock{mutex};
            insert(number, number + 1);
        });
    }

  private:
    void must(int code, int wanted) {
        if (code != wanted) throw std::runtime_error(sqlite3_errmsg(handle_));
    }
    void run(const char* sql) { must(sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr), 0); }
    static void bind(sqlite3_stmt* statement, int place, const std::string& value) {
        sqlite3_bind_text(statement, place, value.data(), static_cast<int>(value.size()),
                          SQLITE_STATIC);
    }
    std::string text(int column) {
        return {reinterpret_cast<const char*>(sqlite3_column_text(reading_, column)),
                static_cast<std::size_t>(sqlite3_column_bytes(reading_, column))};
    }

    sqlite3* handle_ = nullptr;
    sqlite3_stmt* inserting_ = nullptr;
    sqlite3_stmt* reading_ = nullptr;
};

}  // namespace

std::unique_ptr<Contender> make_c_api(const std::string& path) {
    return std::make_unique<CApi>(path);
}

}  // namespace mashang::bench
