#include <gtest/gtest.h>

#include "platform/http/openapi.h"
#include "platform/http/parameters.h"
#include "platform/http/router.h"
#include "platform/http/typed_route.h"

namespace mashang::http {
namespace {

struct Thing {
    std::string id;
    std::optional<int> limit;
};
BOOST_DESCRIBE_STRUCT(Thing, (), (id, limit))
struct ThingChange {
    std::string id;
    int version;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(ThingChange, (), (id, version, note))
struct Other {
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(Other, (), (version))

struct Ids {
    std::optional<std::string> id, seq, other;
};
BOOST_DESCRIBE_STRUCT(Ids, (), (id, seq, other))

const Refusal kGone{"things.gone", RefusalKind::gone, "没有了", "Gone"};

Route get(std::string path) {
    return memory<Ids, Nothing>(std::move(path), "Gets", [](const Ids&) {});
}
Route change(Method method, std::string path) {
    return http::write<Ids, Nothing>(method, std::move(path), {}, "Changes", [](sql::Tx&) {});
}

std::string found(const Router& router, std::string_view method, std::string_view path) {
    const auto match = router.match(method, path);
    if (match.entry == nullptr) return match.allow.empty() ? "nothing" : "allows " + match.allow;
    std::string text = match.entry->route->path;
    for (std::size_t i = 0; i < match.entry->names.size(); ++i) {
        text.append(" ").append(match.values[i]);
    }
    return text;
}

TEST(Router, a_literal_goes_before_a_parameter_and_both_are_found) {
    const Routes routes{get("/"),
                        get("/a/{id}"),
                        get("/a/current"),
                        get("/a/{id}/b/{seq}"),
                        get("/a/current/c"),
                        change(Method::post, "/a/{id}")};
    const Router router{routes};
    EXPECT_EQ(found(router, "GET", "/"), "/");
    EXPECT_EQ(found(router, "GET", "/a/7"), "/a/{id} 7");
    EXPECT_EQ(found(router, "HEAD", "/a/7"), "/a/{id} 7");
    EXPECT_EQ(found(router, "GET", "/a/current"), "/a/current");
    EXPECT_EQ(found(router, "GET", "/a/current/c"), "/a/current/c");
    EXPECT_EQ(found(router, "GET", "/a/current/b/2"), "/a/{id}/b/{seq} current 2");
    EXPECT_EQ(found(router, "GET", "/a/7/c"), "nothing");
    EXPECT_EQ(found(router, "GET", "/a"), "nothing");
    EXPECT_EQ(found(router, "GET", "/a/"), "nothing");
    EXPECT_EQ(found(router, "GET", "/a//b/2"), "nothing");
    EXPECT_EQ(found(router, "GET", "a/7"), "nothing");
    EXPECT_EQ(found(router, "PUT", "/a/7"), "allows GET, HEAD, POST, OPTIONS");
    EXPECT_EQ(found(router, "get", "/a/7"), "allows GET, HEAD, POST, OPTIONS");
}

TEST(Router, rows_that_contradict_each_other_do_not_start) {
    EXPECT_THROW(Router(Routes{get("/a/{id}"), get("/a/{other}")}), std::logic_error);
    EXPECT_NO_THROW(Router(Routes{change(Method::get, "/a")}));  // a reading that is journalled
    Route posted = get("/a");
    posted.method = Method::post;
    EXPECT_THROW(Router(Routes{posted}), std::logic_error);
    Route personal = get("/a");
    personal.access.who = Who::person;
    EXPECT_THROW(Router(Routes{personal}), std::logic_error);
    EXPECT_THROW(Router(Routes{Route{.path = "/a"}}), std::logic_error);
}

TEST(Router, two_methods_with_other_parameter_names_keep_their_own) {
    const Routes routes{get("/a/{id}"), change(Method::del, "/a/{other}")};
    const Router router{routes};
    EXPECT_EQ(router.match("DELETE", "/a/1").entry->names.at(0), "other");
    EXPECT_EQ(router.match("GET", "/a/1").entry->names.at(0), "id");
}

TEST(PathTemplate, only_whole_segments_are_parameters) {
    EXPECT_EQ(names_in_path("/a/{x}/b/{y}"), (std::vector<std::string>{"x", "y"}));
    EXPECT_TRUE(names_in_path("/").empty());
    for (const char* wrong : {"", "a", "/a/{id", "/a/x{id}", "/a//b", "/a/{}", "/{x}/{x}", "/a/"}) {
        EXPECT_THROW(names_in_path(wrong), std::logic_error) << wrong;
    }
    const auto without_member = [] {
        return memory<Thing, Nothing>("/a/{nothing}", "", [](const Thing&) {});
    };
    EXPECT_THROW(without_member(), std::logic_error);
}

TEST(Parameters, a_text_becomes_what_its_type_expects_or_stays) {
    boost::json::object members{{"n", "7"},   {"big", "99999999999999999999"},
                                {"x", "1.5"}, {"b", "true"},
                                {"c", "yes"}, {"l", "a,,b"},
                                {"e", ""},    {"t", "7"},
                                {"z", 1}};
    using Shape = Parameter::Shape;
    for (const auto& [name, shape] :
         {std::pair{"n", Shape::integer}, std::pair{"big", Shape::integer},
          std::pair{"x", Shape::number}, std::pair{"b", Shape::boolean},
          std::pair{"c", Shape::boolean}, std::pair{"l", Shape::list}, std::pair{"e", Shape::list},
          std::pair{"t", Shape::text}, std::pair{"z", Shape::list}, std::pair{"no", Shape::list}}) {
        shape_in_place(members, {.name = name, .shape = shape});
    }
    EXPECT_EQ(boost::json::serialize(members),
              R"({"n":7,"big":"99999999999999999999","x":1.5E0,"b":true,"c":"yes",)"
              R"("l":["a","","b"],"e":[],"t":"7","z":1})");
}

TEST(TypedRoute, runs_without_a_socket) {
    const Route route = memory<Thing, Thing>("/things/{id}", "Gets",
                                             [](const Caller&, const Thing& in, Reply& reply) {
                                                 reply.status = 203;
                                                 return in;
                                             });
    const RawOutput output = call(route, nullptr, {}, {{"id", "a"}, {"limit", "5"}});
    EXPECT_EQ(output.body, R"({"id":"a","limit":5})");
    EXPECT_EQ(output.reply.status, 203);
    EXPECT_THROW(call(route, nullptr, {}, {{"limit", "x"}}), Refused);
}

TEST(TypedRoute, the_status_is_the_rows_unless_the_handler_says_another) {
    const Route made = http::write<Nothing, Other>(Method::post, "/a", {}, "Makes", [](sql::Tx&) {
                           return Other{1};
                       }).status(201);
    EXPECT_EQ(made.status, 201);
    const Route nothing = change(Method::del, "/a");
    EXPECT_EQ(nothing.status, 204);
    EXPECT_EQ(nothing.body_limit, 0u);
}

Routes described() {
    return {
        http::write<ThingChange, Other>(
            Method::patch, "/things/{id}", {.who = Who::person, .level = 2, .over = Over::own},
            "Changes a thing", [](sql::Tx&, const Caller&, const ThingChange&) { return Other{1}; })
            .tag("things")
            .clause("P 3.1.4")
            .refuses({&kGone}),
        memory<Thing, Thing>("/things/{id}", "Gets a thing", [](const Thing& in) { return in; }),
        upload<Nothing, Nothing>(Method::put, "/picture", {.who = Who::staff, .roles = {"officer"}},
                                 "Uploads",
                                 [](sql::Tx&, const Caller&, const Nothing&, const Bytes&) {})
            .media("image/png, image/jpeg"),
    };
}

TEST(Openapi, tells_paths_parameters_bodies_access_and_refusals) {
    const auto document = openapi_of(described());
    const auto& patch = document.at("paths").at("/things/{id}").at("patch");
    EXPECT_EQ(patch.at("operationId"), "patch_things_by_id");
    EXPECT_EQ(patch.at("x-mashang-clause"), "P 3.1.4");
    EXPECT_EQ(boost::json::serialize(patch.at("x-mashang-access")),
              R"({"who":"person","level":2,"roles":[],"over":"own"})");
    EXPECT_EQ(boost::json::serialize(patch.at("x-mashang-refusals")),
              R"(["http.assurance_too_low","http.not_for_you","http.other_site",)"
              R"("http.sign_in_first","things.gone"])");
    EXPECT_EQ(patch.at("parameters").at(0).at("name"), "id");
    EXPECT_EQ(patch.at("parameters").at(0).at("in"), "path");
    EXPECT_EQ(patch.at("parameters").at(1).at("$ref"), "#/components/parameters/IdempotencyKey");
    EXPECT_EQ(patch.at("parameters").as_array().size(), 2u);
    const auto& schemas = document.at("components").at("schemas").as_object();
    const std::string body{
        patch.at_pointer("/requestBody/content/application~1json/schema/$ref").as_string()};
    const auto& schema = schemas.at(body.substr(body.rfind('/') + 1));
    EXPECT_FALSE(schema.at("properties").as_object().contains("id"));
    EXPECT_EQ(boost::json::serialize(schema.at("required")), R"(["version"])");
    const auto& get_parameters = document.at("paths").at("/things/{id}").at("get").at("parameters");
    EXPECT_EQ(get_parameters.at(1).at("in"), "query");
    EXPECT_EQ(get_parameters.at(1).at("required"), false);
    const auto& put = document.at("paths").at("/picture").at("put");
    EXPECT_TRUE(put.at("requestBody").at("content").as_object().contains("image/jpeg"));
    EXPECT_TRUE(put.at("responses").as_object().contains("204"));
    EXPECT_TRUE(schemas.contains("Problem"));
}

enum class Colour { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)
struct OfColour {
    std::optional<Colour> colour;
};
BOOST_DESCRIBE_STRUCT(OfColour, (), (colour))

TEST(Openapi, a_type_that_only_a_parameter_names_is_described) {
    const auto document = openapi_of(Routes{memory<OfColour, Nothing>(
        "/things", "Lists things", [](const OfColour&) { return Nothing{}; })});
    const auto& schema =
        document.at("paths").at("/things").at("get").at("parameters").at(0).at("schema");
    const std::string name{schema.at("$ref").as_string()};
    EXPECT_TRUE(document.at("components")
                    .at("schemas")
                    .as_object()
                    .contains(name.substr(name.rfind('/') + 1)));
}

TEST(Openapi, a_key_against_doing_it_twice_is_named_where_it_counts) {
    const Routes rows{
        http::write<Thing, Thing>(Method::get, "/things/{id}", {}, "Gets, and journals it",
                                  [](sql::Tx&, const Caller&, const Thing& in) { return in; }),
        http::write<ThingChange, Other>(
            Method::patch, "/things/{id}", {}, "Changes a thing",
            [](sql::Tx&, const Caller&, const ThingChange&) { return Other{1}; })};
    const auto document = openapi_of(rows);
    const auto names_key = [&](std::string_view method) {
        const auto& operation = document.at("paths").at("/things/{id}").at(method);
        return boost::json::serialize(operation.at("parameters")).contains("IdempotencyKey");
    };
    EXPECT_FALSE(names_key("get")) << "no answer of a GET is kept";
    EXPECT_TRUE(names_key("patch"));
}

TEST(Openapi, the_order_of_rows_does_not_show) {
    Routes turned = described();
    std::ranges::reverse(turned);
    EXPECT_EQ(openapi_text(turned), openapi_text(described()));
    EXPECT_EQ(boost::json::parse(openapi_text(turned)).as_object(), openapi_of(described()));
}

TEST(Openapi, two_rows_at_one_address_are_a_mistake) {
    Routes twice = described();
    append(twice, described());
    EXPECT_THROW(openapi_of(twice), std::logic_error);
}

}  // namespace
}  // namespace mashang::http
