#include <boost/describe.hpp>

#include "benchmarks/sql/contender.h"
#include "platform/sql/sql.h"

namespace mashang::bench {

BOOST_DESCRIBE_STRUCT(Filing, (), (id, person_id, state, submitted_at, form))

namespace {

class Ours final : public Contender {
  public:
    explicit Ours(const std::string& url) : database_{sql::open(url)} {
        database_->write([](sql::Tx& tx) { tx.execute(kCreate); });
    }
    void insert(int from, int to) override {
        database_->write([&](sql::Tx& tx) {
            for (int i = from; i < to; ++i) tx.insert("filing", filing(i));
        });
    }
    std::size_t read(int count, int stored) override {
        std::size_t bytes = 0;
        database_->read([&](sql::Tx& tx) {
            for (int i = 0; i < count; ++i) {
                const auto row = tx.find<Filing>(
                    "SELECT id, person_id, state, submitted_at, form FROM filing WHERE id = $1",
                    filing_id(i * 7919 % stored));
                bytes += row->form.size();
            }
        });
        return bytes;
    }
    void insert_each(int from, int to, int clients) override {
        share_out(from, to, clients, [&](int number) {
            database_->write([&](sql::Tx& tx) { tx.insert("filing", filing(number)); });
        });
    }

  private:
    std::unique_ptr<sql::Database> database_;
};

}  // namespace

void run_on(const std::string& url, const std::string& script) {
    sql::open(url)->write([&](sql::Tx& tx) { tx.script(script); });
}

std::unique_ptr<Contender> make_ours(const std::string& url) {
    return std::make_unique<Ours>(url);
}

}  // namespace mashang::bench
