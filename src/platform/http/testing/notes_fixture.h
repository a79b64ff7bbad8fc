#pragma once

// Routes of every kind, about notes and pictures, on a running edge.

#include <atomic>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "platform/http/testing/edge_fixture.h"
#include "platform/http/typed_route.h"

namespace mashang::http {

inline const Refusal kClosed{"notes.closed", RefusalKind::conflict, "已于{day}截止",
                             "Closed on {day}", "P 1"};
inline const std::string kOurs = "X-Mashang: 1\r\n";
inline const std::string kJson = "Content-Type: application/json\r\n";
inline const std::string kPerson = "Cookie: __Host-sid=person-2\r\n";

struct NewNote {
    std::string text;
    std::optional<int> copies;
};
BOOST_DESCRIBE_STRUCT(NewNote, (), (text, copies))
struct NoteId {
    std::string id;
};
BOOST_DESCRIBE_STRUCT(NoteId, (), (id))
struct Note {
    std::string id;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(Note, (), (id, text))
struct Search {
    std::string q;
    std::optional<int> limit;
    std::optional<bool> hot;
    std::vector<std::string> themes = {};
};
BOOST_DESCRIBE_STRUCT(Search, (), (q, limit, hot, themes))
struct Picture {
    std::string id;
    std::optional<std::string> file_name;
    std::int64_t size = 0;  ///< found out before the transaction
};
BOOST_DESCRIBE_STRUCT(Picture, (), (id, file_name))
struct Size {
    std::int64_t bytes;
};
BOOST_DESCRIBE_STRUCT(Size, (), (bytes))

inline std::int64_t count_of_notes(sql::Database& database) {
    std::int64_t count = 0;
    database.read([&](sql::Tx& tx) { count = tx.get<std::int64_t>("SELECT COUNT(*) FROM notes"); });
    return count;
}

class NotesFixture : public EdgeFixture {
  protected:
    void SetUp() override {
        EdgeFixture::SetUp();
        database().write([](sql::Tx& tx) {
            tx.script(
                "CREATE TABLE notes (id TEXT PRIMARY KEY, owner TEXT NOT NULL, text TEXT NOT "
                "NULL)");
        });
        append(routes, note_routes());
        append(routes, other_routes());
        start();
    }

    Routes note_routes() {
        return {
            http::write<NewNote, Note>(
                Method::post, "/api/v1/notes", {.who = Who::person, .level = 1}, "Writes a note",
                [this](sql::Tx& tx, const Caller& caller, const NewNote& in, Reply& reply) {
                    handled += 1;
                    if (in.text.starts_with("work")) tx.leave_work();
                    if (in.text.ends_with("closed"))
                        throw Refused{kClosed, {{"day", "2018-09-30"}}};
                    if (in.text == "bug") throw std::logic_error{"secret detail"};
                    if (in.text == "outage") throw sql::Outage{"secret disk"};
                    const Note note{"n" + std::to_string(handled), in.text};
                    tx.execute("INSERT INTO notes (id, owner, text) VALUES ($1, $2, $3)", note.id,
                               caller.person_id, note.text);
                    reply.location = "/api/v1/notes/" + note.id;
                    reply.cookies.push_back(set_cookie("__Host-x", "y", std::chrono::seconds{60}));
                    return note;
                })
                .status(201)
                .refuses({&kClosed}),
            http::read<NoteId, Note>(
                "/api/v1/notes/{id}", {.who = Who::person, .over = Over::own}, "Reads a note",
                [](sql::Tx& tx, const Caller&, const NoteId& in) {
                    auto note = tx.find<Note>("SELECT id, text FROM notes WHERE id = $1", in.id);
                    if (!note) throw Refused{kMissing};
                    return *note;
                }),
            http::write<NoteId, Nothing>(Method::del, "/api/v1/notes/{id}", {.who = Who::signed_in},
                                         "Forgets a note",
                                         [](sql::Tx& tx, const Caller&, const NoteId& in) {
                                             tx.execute("DELETE FROM notes WHERE id = $1", in.id);
                                         }),
            http::write<NoteId, Note>(Method::get, "/api/v1/notes/{id}/journalled",
                                      {.who = Who::signed_in}, "Reads a note and leaves a trace",
                                      [this](sql::Tx&, const Caller&, const NoteId& in) {
                                          handled += 1;
                                          return Note{in.id, std::to_string(handled)};
                                      }),
            http::read<Nothing, Note>(
                "/api/v1/notes/last", {.who = Who::staff, .roles = {"auditor"}},
                "Reads the last note",
                [](sql::Tx&, const Caller& caller) { return Note{"last", caller.account_id}; }),
        };
    }

    Routes other_routes() {
        return {
            memory<Search, Search>("/api/v1/search", "Searches",
                                   [this](const Search& in) {
                                       searched += 1;
                                       return in;
                                   })
                .version([this] { return version.load(); }),
            memory<Nothing, Note>(
                "/api/v1/hello", "Greets",
                [](const Caller& caller, const Nothing&) {
                    return Note{caller.address, caller.language == Language::en ? "hello" : "您好"};
                }),
            memory<NoteId, Note>("/api/v1/elsewhere/{id}", "Asks elsewhere",
                                 [this](const NoteId& in) {
                                     handled += 1;
                                     return Note{in.id, "found"};
                                 })
                .before([this](NoteId& in, const Caller& anonymous) {
                    if (in.id == "nothing") throw Refused{kMissing};
                    gate.pass();
                    in.id += " from " + anonymous.address;
                })
                .refuses({&kMissing}),
            upload<Picture, Size>(Method::put, "/api/v1/pictures/{id}", {.who = Who::person},
                                  "Uploads a picture",
                                  [](sql::Tx&, const Caller&, const Picture& in, const Bytes&) {
                                      return Size{in.size};
                                  })
                .before([this](Picture& in, Bytes& bytes, const Caller&) {
                    measured += 1;
                    in.size = static_cast<std::int64_t>(bytes.data.size());
                    bytes.data.clear();
                })
                .media("image/png, image/jpeg")
                .body_limit(1 << 20),
            download<NoteId>("/api/v1/pictures/{id}", {.who = Who::person}, "Gets a picture",
                             [](sql::Tx&, const Caller&, const NoteId& in) {
                                 return Bytes{"image/png", std::string(100'000, 'p'),
                                              "图 " + in.id + ".png"};
                             }),
            http::write<NewNote, Note>(
                Method::post, "/api/v1/slow", {}, "Takes its time first",
                [](sql::Tx&, const Caller&, const NewNote& in) { return Note{"slow", in.text}; })
                .before([this](NewNote& in, const Caller& anonymous) {
                    gate.pass();
                    in.text += " from " + anonymous.address;
                })
                .cross_site(),
            http::write<Nothing, Nothing>(Method::post, "/api/v1/codes", {}, "Sends a code",
                                          [](sql::Tx&) {})
                .rate(RateClass::strict),
        };
    }

    RawAnswer post(const std::string& body, const std::string& headers = kPerson) {
        return ask("POST", "/api/v1/notes", headers + kOurs + kJson, body);
    }

    static const inline Refusal kMissing{"notes.missing", RefusalKind::missing, "没有", "None"};
    std::atomic<int> handled = 0;
    std::atomic<int> searched = 0;
    std::atomic<int> measured = 0;
    std::atomic<std::uint64_t> version = 1;
    Gate gate;
};

}  // namespace mashang::http
