// Members that travel in headers, headers of every answer, and what a protocol over ours needs.

#include "platform/http/openapi.h"
#include "platform/http/testing/edge_fixture.h"
#include "platform/http/tus.h"
#include "platform/http/typed_route.h"

namespace mashang::http {
namespace {

struct Piece {
    std::string id;
    std::int64_t offset;
    std::optional<std::string> version;
};
BOOST_DESCRIBE_STRUCT(Piece, (), (id, offset, version))

class HeaderMembers : public EdgeFixture {
  protected:
    void SetUp() override {
        EdgeFixture::SetUp();
        routes.push_back(
            upload<Piece, Nothing>(
                Method::patch, "/pieces/{id}", {.who = Who::person}, "Sends a piece",
                [](sql::Tx&, const Caller&, const Piece& in, const Bytes& bytes, Reply& reply) {
                    tus::demand_version(in.version);
                    tus::demand_checksum("sha1 qZk+NkcGgWq6PiVxeFDCbJzQ2J0=", bytes.data);
                    reply.add_header("Upload-Offset", std::to_string(in.offset + 3));
                })
                .header("offset", "Upload-Offset")
                .header("version", "Tus-Resumable")
                .says(tus::headers(), tus::options("creation", 10))
                .media(tus::kPiece));
        start();
    }
    RawAnswer send(const std::string& more, std::string_view body = "abc",
                   const std::string& query = "") {
        return ask("PATCH", "/pieces/7" + query,
                   "Cookie: __Host-sid=person-2\r\nX-Mashang: 1\r\n"
                   "Content-Type: application/offset+octet-stream\r\n" +
                       more,
                   body);
    }
    const std::string good = "Upload-Offset: 5\r\nTus-Resumable: 1.0.0\r\n";
};

TEST_P(HeaderMembers, a_member_is_read_from_its_header_and_an_answer_has_headers_of_its_own) {
    const auto answer = send(good);
    EXPECT_EQ(answer.status, 204) << answer.body;
    EXPECT_EQ(answer.header("upload-offset"), "8");
    EXPECT_EQ(answer.header("tus-resumable"), "1.0.0");
}

TEST_P(HeaderMembers, it_is_not_read_from_elsewhere_and_not_twice) {
    EXPECT_EQ(send("Tus-Resumable: 1.0.0\r\n", "abc", "?offset=5").status, 422);
    EXPECT_EQ(send(good + "Upload-Offset: 6\r\n").status, 422);
    EXPECT_EQ(send("Upload-Offset: five\r\nTus-Resumable: 1.0.0\r\n").status, 422);
    EXPECT_EQ(send("Tus-Resumable: 1.0.0\r\n").status, 422);
}

TEST_P(HeaderMembers, a_refusal_has_the_headers_of_every_answer_and_the_status_of_its_protocol) {
    const auto other = send("Upload-Offset: 5\r\nTus-Resumable: 0.2\r\n");
    EXPECT_EQ(other.status, 412);
    EXPECT_EQ(other.header("tus-version"), "1.0.0");
    EXPECT_EQ(other.header("tus-resumable"), "1.0.0");
    const auto spoiled = send(good, "abd");
    EXPECT_EQ(spoiled.status, 460);
    EXPECT_EQ(code_of(spoiled), "http.tus_checksum_mismatch");
}

TEST_P(HeaderMembers, options_tell_of_the_protocol) {
    const auto answer = ask("OPTIONS", "/pieces/7");
    EXPECT_EQ(answer.status, 204);
    EXPECT_EQ(answer.header("tus-version"), "1.0.0");
    EXPECT_EQ(answer.header("tus-extension"), "creation");
    EXPECT_EQ(answer.header("tus-max-size"), "10");
    EXPECT_EQ(answer.header("tus-checksum-algorithm"), "sha1,sha256");
}

TEST_P(HeaderMembers, the_document_says_that_they_are_headers) {
    const std::string text = openapi_text(routes, {.title = "t", .version = "1"});
    EXPECT_NE(text.find("\"name\": \"Upload-Offset\""), std::string::npos);
    EXPECT_NE(text.find("\"in\": \"header\""), std::string::npos);
}

MASHANG_ON_EACH_ENGINE(HeaderMembers);

}  // namespace
}  // namespace mashang::http
