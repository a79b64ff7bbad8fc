#include <soci/soci.h>

#include <mutex>

#include "benchmarks/sql/contender.h"

namespace mashang::bench {
namespace {

class Soci final : public Contender {
  public:
    explicit Soci(const std::string& connection)
        : session_{connection},
          inserting_{(session_.prepare << "INSERT INTO filing (id, person_id, state, submitted_at,"
                                          " form) VALUES (:id, :person, :state, :at, :form)",
                      soci::use(row_.id), soci::use(row_.person_id), soci::use(row_.state),
                      soci::use(submitted_at_), soci::use(row_.form))},
          reading_{(session_.prepare
                        << "SELECT id, person_id, state, submitted_at, form FROM filing"
                           " WHERE id = :id",
                    soci::use(key_), soci::into(row_.id), soci::into(row_.person_id),
                    soci::into(row_.state), soci::into(submitted_at_), soci::into(row_.form))} {}

    void set_as_ours() {
        for (const auto* setting : kSettings) session_ << setting;
    }
    void insert(int from, int to) override {
        soci::transaction transaction{session_};
        for (int i = from; i < to; ++i) insert_one(i);
        transaction.commit();
    }
    std::size_t read(int count, int stored) override {
        std::size_t bytes = 0;
        soci::transaction transaction{session_};
        for (int i = 0; i < count; ++i) {
            key_ = filing_id(i * 7919 % stored);
            reading_.execute(true);
            bytes += row_.form.size();
        }
        transaction.commit();
        return bytes;
    }
    void insert_each(int from, int to, int clients) override {
        std::mutex mutex;
        share_out(from, to, clients, [&](int number) {
            const std::lock_guard lock{mutex};  // SQLite has one writer: a pool only waits longer
            insert(number, number + 1);
        });
    }

  private:
    void insert_one(int number) {
        row_ = filing(number);
        submitted_at_ = row_.submitted_at;
        inserting_.execute(true);
    }

    soci::session session_;
    Filing row_;
    long long submitted_at_ = 0;
    std::string key_;
    soci::statement inserting_;
    soci::statement reading_;
};

}  // namespace

std::unique_ptr<Contender> make_soci(const std::string& connection) {
    const bool sqlite = connection.starts_with("sqlite3");
    {
        soci::session session{connection};
        if (sqlite) session << "PRAGMA journal_mode = WAL";
        session << kCreate;
    }
    auto made = std::make_unique<Soci>(connection);
    if (sqlite) made->set_as_ours();
    return made;
}

}  // namespace mashang::bench
