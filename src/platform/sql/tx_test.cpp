#include <gmock/gmock.h>

#include <limits>

#include "base/date.h"
#include "base/id.h"
#include "platform/sql/many.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::sql {
namespace {

struct ParcelTag;
using ParcelId = Id<ParcelTag>;

enum class State { packed, sent, lost };
BOOST_DESCRIBE_ENUM(State, packed, sent, lost)

struct Parcel {
    ParcelId id;
    std::string name;
    State state = State::packed;
    Money fee_fen;
    Date day;
    std::optional<Instant> sent_at;
    double weight_kg = 0;
    bool insured = false;
    int pieces = 0;
};
BOOST_DESCRIBE_STRUCT(Parcel, (),
                      (id, name, state, fee_fen, day, sent_at, weight_kg, insured, pieces))

constexpr std::string_view kAll =
    "SELECT id, name, state, fee_fen, day, sent_at, weight_kg, insured, pieces FROM parcel ORDER "
    "BY id";

Parcel parcel(int number) {
    return {.id = *ParcelId::parse(fmt::format("0190a1b2-0000-7000-8000-{:012}", number)),
            .name = "给老人的一箱苹果 🍎",
            .state = State::sent,
            .fee_fen = Money::from_fen(1250),
            .day = *Date::parse("2018-09-30"),
            .sent_at = Instant::from_ms(1538297940000),
            .weight_kg = 2.5,
            .insured = true,
            .pieces = 3};
}

class TxTest : public DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        write([](Tx& tx) {
            tx.script(
                "CREATE TABLE parcel (id TEXT PRIMARY KEY, name TEXT NOT NULL, state TEXT NOT NULL,"
                " fee_fen BIGINT NOT NULL, day TEXT NOT NULL, sent_at BIGINT,"
                " weight_kg DOUBLE PRECISION NOT NULL, insured BIGINT NOT NULL, pieces BIGINT NOT "
                "NULL);"
                "CREATE TABLE thing (key TEXT PRIMARY KEY, i BIGINT, d DOUBLE PRECISION, t TEXT, u "
                "TEXT UNIQUE);");
        });
    }

    /// What a value is after the database had it.
    template <class T>
    T there_and_back(const T& value, std::string_view column) {
        const std::string put = fmt::format(
            "INSERT INTO thing (key, {0}) VALUES ('k', $1) ON CONFLICT (key) DO UPDATE SET {0} = "
            "EXCLUDED.{0}",
            column);
        write([&](Tx& tx) { tx.execute(put, value); });
        std::optional<T> back;
        read([&](Tx& tx) { back = tx.get<T>(fmt::format("SELECT {} FROM thing", column)); });
        return *back;
    }

    std::int64_t count(std::string_view table) {
        std::int64_t rows = -1;
        read([&](Tx& tx) {
            rows = tx.get<std::int64_t>(fmt::format("SELECT COUNT(*) FROM {}", table));
        });
        return rows;
    }
};
MASHANG_ON_EACH_ENGINE(TxTest);

TEST_P(TxTest, ARowComesBackAsItWentIn) {
    const Parcel sent = parcel(1);
    write([&](Tx& tx) { tx.insert("parcel", sent); });
    read([&](Tx& tx) {
        const auto rows = tx.query<Parcel>(kAll);
        ASSERT_EQ(rows.size(), 1u);
        EXPECT_EQ(rows[0].id, sent.id);
        EXPECT_EQ(rows[0].name, sent.name);
        EXPECT_EQ(rows[0].state, State::sent);
        EXPECT_EQ(rows[0].fee_fen, sent.fee_fen);
        EXPECT_EQ(rows[0].day, sent.day);
        EXPECT_EQ(rows[0].sent_at, sent.sent_at);
        EXPECT_EQ(rows[0].weight_kg, 2.5);
        EXPECT_TRUE(rows[0].insured);
        EXPECT_EQ(rows[0].pieces, 3);
    });
}

TEST_P(TxTest, ColumnsAreFoundByNameInAnyOrder) {
    write([&](Tx& tx) { tx.insert("parcel", parcel(1)); });
    read([&](Tx& tx) {
        const auto row = tx.get<Parcel>(
            "SELECT pieces, insured, weight_kg, sent_at, day, fee_fen, state, name, id FROM "
            "parcel");
        EXPECT_EQ(row.pieces, 3);
        EXPECT_EQ(row.name, parcel(1).name);
    });
}

TEST_P(TxTest, ASelectNamesTheMembersOfItsRow) {
    write([&](Tx& tx) {
        tx.insert("parcel", parcel(1));
        tx.insert("parcel", parcel(2));
    });
    read([&](Tx& tx) {
        const auto row = tx.find<Parcel>(select<Parcel>("parcel", "WHERE id = $1"), parcel(2).id);
        ASSERT_TRUE(row);
        EXPECT_EQ(row->id, parcel(2).id);
        EXPECT_EQ(row->pieces, parcel(2).pieces);
    });
    const std::array<std::string_view, 2> columns{"id", "name"};
    EXPECT_EQ(select_statement("parcel", columns, "WHERE id = $1"),
              "SELECT id, name FROM parcel WHERE id = $1");
}

TEST_P(TxTest, ManyRowsComeBackAsTheyWentInHoweverManyThereAre) {
    for (const std::size_t count : {0UL, 1UL, kRowsAtOnce, 2 * kRowsAtOnce + 3}) {
        std::vector<Parcel> sent;
        for (std::size_t i = 0; i < count; ++i) {
            sent.push_back(parcel(static_cast<int>(i)));
            sent.back().pieces = static_cast<int>(i);
        }
        write([&](Tx& tx) {
            tx.execute("DELETE FROM parcel");
            insert_all<Parcel>(tx, "parcel", sent);
        });
        read([&](Tx& tx) {
            const auto rows = tx.query<Parcel>(kAll);
            ASSERT_EQ(rows.size(), count);
            for (std::size_t i = 0; i < count; ++i) {
                EXPECT_EQ(rows[i].id, sent[i].id);
                EXPECT_EQ(rows[i].pieces, sent[i].pieces);
                EXPECT_EQ(rows[i].sent_at, sent[i].sent_at);
            }
        });
    }
}

TEST_P(TxTest, ManyRowsTakeThePlaceOfThoseOfTheirKey) {
    std::vector<Parcel> sent;
    for (int i = 0; i < static_cast<int>(kRowsAtOnce) + 1; ++i) sent.push_back(parcel(i));
    write([&](Tx& tx) { insert_all<Parcel>(tx, "parcel", sent); });
    for (Parcel& each : sent) each.name = "another";
    write([&](Tx& tx) {
        insert_all<Parcel>(tx, "parcel", sent,
                           "ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name");
    });
    read([&](Tx& tx) {
        const auto rows = tx.query<Parcel>(kAll);
        ASSERT_EQ(rows.size(), sent.size());
        for (const Parcel& each : rows) EXPECT_EQ(each.name, "another");
    });
}

TEST_P(TxTest, AnUnknownOrMissingColumnIsRefusedEvenWithoutRows) {
    read([&](Tx& tx) {
        EXPECT_THROW(tx.query<Parcel>("SELECT id, name FROM parcel"), BadColumn);
        EXPECT_THROW(tx.query<Parcel>("SELECT *, 1 AS extra FROM parcel"), BadColumn);
        EXPECT_THROW(tx.query<int>("SELECT i, d FROM thing"), BadColumn);
        EXPECT_TRUE(tx.query<Parcel>("SELECT * FROM parcel").empty());
    });
}

TEST_P(TxTest, IntegersKeepTheirLimits) {
    using Limits = std::numeric_limits<std::int64_t>;
    for (const auto value : {Limits::min(), Limits::max(), std::int64_t{0}, std::int64_t{-1}}) {
        EXPECT_EQ(there_and_back(value, "i"), value);
    }
    EXPECT_EQ(there_and_back(std::uint8_t{255}, "i"), 255);
    EXPECT_THROW(there_and_back(std::numeric_limits<std::uint64_t>::max(), "i"), BadColumn);
}

TEST_P(TxTest, AnIntegerThatItsTypeDoesNotHoldIsBad) {
    write([](Tx& tx) { tx.execute("INSERT INTO thing (key, i) VALUES ('k', 70000)"); });
    read([](Tx& tx) {
        EXPECT_THROW(tx.get<std::int16_t>("SELECT i FROM thing"), BadColumn);
        EXPECT_THROW(tx.get<bool>("SELECT i FROM thing"), BadColumn);
        EXPECT_THROW(tx.get<std::string>("SELECT i FROM thing"), BadColumn);
    });
}

TEST_P(TxTest, RealNumbersKeepEveryBit) {
    for (const double value : {0.1, -2.5, 1e308, 5e-324, 3.0, 123456789.123456789}) {
        EXPECT_EQ(there_and_back(value, "d"), value);
    }
    EXPECT_THROW(there_and_back(std::numeric_limits<double>::infinity(), "d"), BadColumn);
    EXPECT_THROW(there_and_back(std::numeric_limits<double>::quiet_NaN(), "d"), BadColumn);
}

TEST_P(TxTest, TextsKeepEveryByteOfUtf8) {
    for (const std::string value :
         {"", "福建省", "𠮷野家", "o'clock; DROP TABLE thing", "a\nb\t"}) {
        EXPECT_EQ(there_and_back(value, "t"), value);
    }
    const std::string long_text(1 << 20, 'x');
    EXPECT_EQ(there_and_back(long_text, "t"), long_text);
}

TEST_P(TxTest, ATextThatIsNotUtf8OrHoldsANulIsRefused) {
    using std::string_literals::operator""s;
    for (const auto& value :
         {"a\0b"s, "\0"s, "\xff"s, "\xc0\x80"s, "\xed\xa0\x80"s, "福"s.substr(0, 2)}) {
        EXPECT_THROW(there_and_back(value, "t"), BadColumn);
    }
    EXPECT_EQ(count("thing"), 0);
}

TEST_P(TxTest, NothingIsNull) {
    EXPECT_EQ(there_and_back(std::optional<std::string>{}, "t"), std::nullopt);
    EXPECT_EQ(there_and_back(std::optional<std::int64_t>{}, "i"), std::nullopt);
    EXPECT_EQ(there_and_back(std::optional<double>{1.5}, "d"), 1.5);
    EXPECT_EQ(there_and_back(std::optional<Date>{}, "t"), std::nullopt);
    read([](Tx& tx) { EXPECT_THROW(tx.get<std::int64_t>("SELECT i FROM thing"), BadColumn); });
}

TEST_P(TxTest, AValueThatItsTypeDoesNotReadIsBadAndNamed) {
    write([](Tx& tx) {
        tx.insert("parcel", parcel(1));
        tx.execute("UPDATE parcel SET day = '2018-02-30'");
    });
    read([](Tx& tx) {
        try {
            tx.query<Parcel>(kAll);
            FAIL() << "30 February was read";
        } catch (const BadColumn& fault) {
            EXPECT_THAT(fault.what(), ::testing::HasSubstr("column day"));
            EXPECT_THAT(fault.what(), ::testing::Not(::testing::HasSubstr("2018-02-30")));
        }
    });
    write([](Tx& tx) { tx.execute("UPDATE parcel SET day = '2018-02-28', state = 'melted'"); });
    read([](Tx& tx) { EXPECT_THROW(tx.query<Parcel>(kAll), BadColumn); });
}

TEST_P(TxTest, ANumberedArgumentMayStandAnywhereAndTwice) {
    read([](Tx& tx) {
        EXPECT_EQ(tx.get<std::string>("SELECT $2 || $1 || $2", "a", "b"), "bab");
        EXPECT_EQ(tx.get<std::int64_t>("SELECT $3 - $1 - $2", 1, 2, 10), 7);
    });
}

TEST_P(TxTest, SumsAndMeansAreNumbers) {
    write([](Tx& tx) {
        for (int i = 1; i <= 4; ++i) {
            tx.execute("INSERT INTO thing (key, i, d) VALUES ($1, $2, 0.5)", std::to_string(i), i);
        }
    });
    read([](Tx& tx) {
        EXPECT_EQ(tx.get<std::int64_t>("SELECT SUM(i) FROM thing"), 10);
        EXPECT_EQ(tx.get<double>("SELECT AVG(i) FROM thing"), 2.5);
        EXPECT_EQ(tx.get<double>("SELECT SUM(d) FROM thing"), 2.0);
        EXPECT_EQ(tx.get<std::optional<std::int64_t>>("SELECT SUM(i) FROM thing WHERE i > 9"),
                  std::nullopt);
    });
}

TEST_P(TxTest, ExecuteCountsTheRowsThatItChanged) {
    write([](Tx& tx) {
        for (int i = 0; i < 3; ++i) tx.insert("parcel", parcel(i));
        EXPECT_EQ(tx.execute("UPDATE parcel SET pieces = 9 WHERE pieces = 3"), 3);
        EXPECT_EQ(tx.execute("UPDATE parcel SET pieces = 9 WHERE pieces = 3"), 0);
        EXPECT_EQ(tx.execute("SELECT id FROM parcel"), 0);
        EXPECT_EQ(tx.execute("DELETE FROM parcel"), 3);
        EXPECT_EQ(tx.execute("CREATE TABLE another (id TEXT)"), 0);
    });
}

TEST_P(TxTest, ReturningGivesRowsAndStillChangesAll) {
    write([](Tx& tx) {
        for (int i = 0; i < 3; ++i) tx.insert("parcel", parcel(i));
        EXPECT_EQ(tx.find<int>("UPDATE parcel SET pieces = pieces + 1 RETURNING pieces"), 4);
    });
    read([](Tx& tx) { EXPECT_EQ(tx.get<int>("SELECT COUNT(*) FROM parcel WHERE pieces = 4"), 3); });
}

TEST_P(TxTest, FindMayMissAndGetMayNot) {
    read([](Tx& tx) {
        EXPECT_EQ(tx.find<std::string>("SELECT key FROM thing WHERE key = $1", "nobody"),
                  std::nullopt);
        EXPECT_THROW(tx.get<std::string>("SELECT key FROM thing WHERE key = $1", "nobody"),
                     BadColumn);
    });
}

TEST_P(TxTest, ADuplicateLeavesTheTransactionUsable) {
    write([](Tx& tx) {
        tx.execute("INSERT INTO thing (key, u) VALUES ('a', 'x')");
        EXPECT_THROW(tx.execute("INSERT INTO thing (key, u) VALUES ('a', 'y')"), Duplicate);
        EXPECT_THROW(tx.execute("INSERT INTO thing (key, u) VALUES ('b', 'x')"), Duplicate);
        tx.execute("INSERT INTO thing (key, u) VALUES ('b', 'y')");
        EXPECT_THROW(tx.execute("UPDATE thing SET u = 'x' WHERE key = 'b'"), Duplicate);
        tx.execute("INSERT INTO thing (key) VALUES ('c')");
    });
    EXPECT_EQ(count("thing"), 3);
}

TEST_P(TxTest, ADuplicateSaysNoValues) {
    write([](Tx& tx) {
        tx.execute("INSERT INTO thing (key) VALUES ($1)", "350102199001011234");
        try {
            tx.execute("INSERT INTO thing (key) VALUES ($1)", "350102199001011234");
            FAIL() << "the same key twice";
        } catch (const Duplicate& fault) {
            EXPECT_THAT(fault.what(), ::testing::Not(::testing::HasSubstr("350102")));
        }
    });
}

TEST_P(TxTest, ABadStatementRuinsTheTransactionEvenWhenCaught) {
    for (const auto* bad : {"INSERT INTO parcel (id) VALUES ('x')",  // NOT NULL
                            "SELECT nothing FROM nowhere", "SELEC 1", "SELECT 1; SELECT 2", ""}) {
        EXPECT_THROW(write([&](Tx& tx) {
                         tx.execute("INSERT INTO thing (key) VALUES ('kept?')");
                         EXPECT_THROW(tx.execute(bad), BadStatement) << bad;
                         EXPECT_THROW(tx.get<int>("SELECT COUNT(*) FROM thing"), BadStatement);
                     }),
                     BadStatement);
    }
    EXPECT_EQ(count("thing"), 0);
}

TEST_P(TxTest, TheNumberOfArgumentsMustFit) {
    EXPECT_THROW(read([](Tx& tx) { tx.get<int>("SELECT $1 + $2", 1); }), BadStatement);
}

TEST_P(TxTest, ANestedPieceThatThrowsIsUndoneAlone) {
    write([](Tx& tx) {
        tx.execute("INSERT INTO thing (key) VALUES ('before')");
        EXPECT_THROW(tx.nested([&] {
            tx.execute("INSERT INTO thing (key) VALUES ('inside')");
            throw std::runtime_error("no");
        }),
                     std::runtime_error);
        tx.execute("INSERT INTO thing (key) VALUES ('after')");
    });
    read([](Tx& tx) {
        EXPECT_THAT(tx.query<std::string>("SELECT key FROM thing ORDER BY key"),
                    ::testing::ElementsAre("after", "before"));
    });
}

TEST_P(TxTest, ANestedPieceSavesTheTransactionFromABadStatement) {
    write([](Tx& tx) {
        EXPECT_THROW(tx.nested([&] { tx.execute("SELECT nothing FROM nowhere"); }), BadStatement);
        EXPECT_THROW(tx.nested([&] {
            try {
                tx.execute("SELECT nothing FROM nowhere");
            } catch (const BadStatement&) {
            }
        }),
                     BadStatement);
        tx.execute("INSERT INTO thing (key) VALUES ('saved')");
    });
    EXPECT_EQ(count("thing"), 1);
}

TEST_P(TxTest, NestedPiecesNest) {
    write([](Tx& tx) {
        tx.nested([&] {
            tx.execute("INSERT INTO thing (key) VALUES ('outer')");
            EXPECT_THROW(tx.nested([&] {
                tx.nested([&] { tx.execute("INSERT INTO thing (key) VALUES ('innermost')"); });
                throw std::runtime_error("no");
            }),
                         std::runtime_error);
        });
    });
    EXPECT_EQ(count("thing"), 1);
}

TEST_P(TxTest, AStatementIsPreparedAgainWhenItsTableChanged) {
    const auto keys = [](Tx& tx) { return tx.query<std::string>("SELECT * FROM changing"); };
    write([](Tx& tx) {
        tx.script("CREATE TABLE changing (a TEXT); INSERT INTO changing VALUES ('x')");
    });
    write([&](Tx& tx) { EXPECT_THAT(keys(tx), ::testing::ElementsAre("x")); });
    write([](Tx& tx) { tx.script("ALTER TABLE changing ADD COLUMN b TEXT"); });
    EXPECT_THROW(write([&](Tx& tx) { keys(tx); }), BadColumn);
}

TEST_P(TxTest, MoreStatementsThanTheCacheHoldsStillWork) {
    for (int round = 0; round < 2; ++round) {
        read([](Tx& tx) {
            for (int i = 0; i < 600; ++i) {
                ASSERT_EQ(tx.get<int>(fmt::format("SELECT {} + $1", i), 1), i + 1);
            }
        });
    }
}

TEST_P(TxTest, TheSameTextTakesArgumentsOfOtherKinds) {
    write([](Tx& tx) { tx.execute("INSERT INTO thing (key, d) VALUES ('a', 2)"); });
    read([](Tx& tx) {
        EXPECT_EQ(tx.get<int>("SELECT COUNT(*) FROM thing WHERE d = $1", 2), 1);
        EXPECT_EQ(tx.get<int>("SELECT COUNT(*) FROM thing WHERE d = $1", 2.0), 1);
        EXPECT_EQ(tx.get<int>("SELECT COUNT(*) FROM thing WHERE d = $1", 2), 1);
    });
}

}  // namespace
}  // namespace mashang::sql
