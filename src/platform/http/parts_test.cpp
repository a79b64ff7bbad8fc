#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <thread>

#include "platform/http/access.h"
#include "platform/http/content_hash.h"
#include "platform/http/cookies.h"
#include "platform/http/language.h"
#include "platform/http/memory_cache.h"
#include "platform/http/problem.h"
#include "platform/http/proxies.h"
#include "platform/http/rate_limit.h"
#include "platform/http/refusals.h"
#include "platform/http/response_writer.h"
#include "platform/http/target.h"
#include "platform/http/work_pool.h"

namespace mashang::http {
namespace {

using namespace std::chrono_literals;

struct Head {
    std::vector<Header> headers;
    RequestHead head(std::string_view peer = "127.0.0.1") const {
        return {.method = "GET", .target = "/", .headers = headers, .peer = peer};
    }
};

TEST(Language, is_the_one_of_ours_that_weighs_most) {
    EXPECT_EQ(language_of(""), Language::zh);
    EXPECT_EQ(language_of("zh-CN,zh;q=0.9,en;q=0.8"), Language::zh);
    EXPECT_EQ(language_of("en-US,en;q=0.9"), Language::en);
    EXPECT_EQ(language_of("en;q=0.5, zh;q=0.8"), Language::zh);
    EXPECT_EQ(language_of("en;q=0, fr"), Language::zh);
    EXPECT_EQ(language_of("EN ; q=0.7"), Language::en);
    EXPECT_EQ(language_of("fr, de;q=0.4"), Language::zh);
    EXPECT_EQ(language_of("en, zh"), Language::en);
    EXPECT_EQ(language_of(";;;,,,q=1"), Language::zh);
    EXPECT_EQ(language_of("en;q=x, zh;q=0.1"), Language::zh);
}

TEST(Cookies, are_found_by_name_and_not_by_its_end) {
    const Head request{{{"cookie", "a=1; __Host-sid=abc; b=2"}}};
    EXPECT_EQ(cookie_of(request.head(), "__Host-sid"), "abc");
    EXPECT_EQ(cookie_of(request.head(), "b"), "2");
    EXPECT_FALSE(cookie_of(request.head(), "sid"));
    EXPECT_FALSE(cookie_of(Head{}.head(), "a"));
}

TEST(Cookies, of_one_name_with_two_values_are_none) {
    const Head twice{{{"Cookie", "sid=a; sid=b"}}};
    EXPECT_FALSE(cookie_of(twice.head(), "sid"));
    const Head same{{{"Cookie", "sid=a"}, {"Cookie", "sid=a"}}};
    EXPECT_EQ(cookie_of(same.head(), "sid"), "a");
}

TEST(Cookies, are_set_for_this_host_alone) {
    EXPECT_EQ(set_cookie("__Host-sid", "x"),
              "__Host-sid=x; Path=/; Secure; HttpOnly; SameSite=Lax");
    EXPECT_EQ(clear_cookie("__Host-sid"),
              "__Host-sid=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");
}

TEST(Proxies, a_chain_is_believed_as_far_as_it_is_ours) {
    const TrustedProxies proxies{{"127.0.0.1", "10.0.0.0/8", "fd00::/8"}};
    const auto address = [&](std::string_view peer, std::string_view forwarded) {
        const Head request{{{"X-Forwarded-For", forwarded}}};
        RequestHead head = request.head(peer);
        proxies.apply(head);
        return std::string{head.address};
    };
    EXPECT_EQ(address("127.0.0.1", "1.2.3.4"), "1.2.3.4");
    EXPECT_EQ(address("127.0.0.1", "6.6.6.6, 1.2.3.4, 10.1.2.3"), "1.2.3.4");
    EXPECT_EQ(address("127.0.0.1", "10.1.2.3"), "10.1.2.3");
    EXPECT_EQ(address("127.0.0.1", "1.2.3.4, nonsense"), "127.0.0.1");
    EXPECT_EQ(address("127.0.0.1", ""), "127.0.0.1");
    EXPECT_EQ(address("11.0.0.1", "1.2.3.4"), "11.0.0.1");
    EXPECT_EQ(address("fd00::1", "2001:db8::1"), "2001:db8::1");
    EXPECT_EQ(address("fe00::1", "2001:db8::1"), "fe00::1");
}

TEST(Proxies, a_network_that_is_none_is_named) {
    for (const char* wrong :
         {"", "10", "10.0.0.0/33", "10.0.0.0/x", "::1/129", "10.0.0.0/-1", "a/8"}) {
        EXPECT_THROW(TrustedProxies{{wrong}}, std::invalid_argument) << wrong;
    }
}

TEST(Access, every_kind_of_caller_at_every_kind_of_door) {
    const Caller nobody;
    const Caller person{.kind = CallerKind::person, .assurance_level = 2};
    const Caller staff{.kind = CallerKind::staff, .roles = {"officer"}};
    const auto outcome = [](const Access& access, const Caller& caller) -> std::string_view {
        try {
            check_access(access, caller);
            return "enters";
        } catch (const Refused& refused) {
            return refused.refusal().code;
        }
    };
    const struct {
        Access access;
        std::string_view nobody, person, staff;
    } kTable[]{
        {{}, "enters", "enters", "enters"},
        {{.who = Who::person}, "http.sign_in_first", "enters", "http.not_for_you"},
        {{.who = Who::person, .level = 2}, "http.sign_in_first", "enters", "http.not_for_you"},
        {{.who = Who::person, .level = 3},
         "http.sign_in_first",
         "http.assurance_too_low",
         "http.not_for_you"},
        {{.who = Who::staff}, "http.sign_in_first", "http.not_for_you", "enters"},
        {{.who = Who::staff, .roles = {"auditor", "officer"}},
         "http.sign_in_first",
         "http.not_for_you",
         "enters"},
        {{.who = Who::staff, .roles = {"auditor"}},
         "http.sign_in_first",
         "http.not_for_you",
         "http.not_for_you"},
        {{.who = Who::signed_in}, "http.sign_in_first", "enters", "enters"},
        {{.who = Who::signed_in, .level = 3},
         "http.sign_in_first",
         "http.assurance_too_low",
         "enters"},
    };
    for (const auto& row : kTable) {
        EXPECT_EQ(outcome(row.access, nobody), row.nobody);
        EXPECT_EQ(outcome(row.access, person), row.person);
        EXPECT_EQ(outcome(row.access, staff), row.staff);
    }
}

TEST(Access, an_origin_is_ours_when_it_is_listed_and_then_only) {
    const auto passes = [](std::string_view origin, const std::vector<std::string>& origins) {
        const Head request{{{"Host", "mashang.example"}, {"X-Mashang", "1"}, {"Origin", origin}}};
        try {
            check_same_origin(request.head(), origins);
            return true;
        } catch (const Refused&) {
            return false;
        }
    };
    EXPECT_TRUE(passes("https://mashang.example", {}));
    EXPECT_FALSE(passes("https://mashang.example.evil", {}));
    EXPECT_FALSE(passes("null", {}));
    EXPECT_TRUE(passes("https://a.example", {"https://a.example"}));
    EXPECT_FALSE(passes("https://mashang.example", {"https://a.example"}));
    EXPECT_FALSE(passes("http://a.example", {"https://a.example"}));
}

TEST(Access, a_reading_that_is_journalled_comes_from_our_own_pages_or_the_address_bar) {
    const auto passes = [](std::string_view method, std::string_view site) {
        Head request{{{"Host", "mashang.example"}, {"Sec-Fetch-Site", site}}};
        RequestHead head = request.head();
        head.method = method;
        try {
            check_same_origin(head, {});
            return true;
        } catch (const Refused&) {
            return false;
        }
    };
    EXPECT_TRUE(passes("GET", "same-origin"));
    EXPECT_TRUE(passes("GET", "none"));
    EXPECT_TRUE(passes("GET", ""));  // a browser of old, which keeps the cookie back (SameSite)
    EXPECT_FALSE(passes("GET", "cross-site"));
    EXPECT_FALSE(passes("GET", "same-site"));
    for (const char* site : {"same-origin", "none", "", "cross-site"}) {
        EXPECT_FALSE(passes("POST", site)) << "without the header: " << site;
    }
}

TEST(RateLimiter, gives_a_burst_then_by_the_minute) {
    RateLimiter limiter{{.address_strict = {.per_minute = 60, .burst = 3}}, 1};
    RateLimiter::Time now{};
    const auto take = [&](std::string_view address) {
        try {
            limiter.take_for_address(address, RateClass::strict, now);
            return std::string{"yes"};
        } catch (const Refused& refused) {
            return refused.facts().at("seconds");
        }
    };
    for (int i = 0; i < 3; ++i) EXPECT_EQ(take("1.2.3.4"), "yes");
    EXPECT_EQ(take("1.2.3.4"), "1");
    EXPECT_EQ(take("1.2.3.5"), "yes");
    now += 999ms;
    EXPECT_EQ(take("1.2.3.4"), "1");
    now += 2ms;
    EXPECT_EQ(take("1.2.3.4"), "yes");
    EXPECT_EQ(take("1.2.3.4"), "1");
    now += 1h;
    for (int i = 0; i < 3; ++i) EXPECT_EQ(take("1.2.3.4"), "yes");
    EXPECT_EQ(take("1.2.3.4"), "1");
}

TEST(RateLimiter, a_household_of_ipv6_is_one) {
    RateLimiter limiter{{.address_strict = {.per_minute = 1, .burst = 1}}, 1};
    limiter.take_for_address("2001:db8::1", RateClass::strict, {});
    EXPECT_THROW(limiter.take_for_address("2001:db8::2", RateClass::strict, {}), Refused);
    EXPECT_NO_THROW(limiter.take_for_address("2001:db8:0:1::1", RateClass::strict, {}));
    EXPECT_NO_THROW(limiter.take_for_address("2001:db8::1", RateClass::writing, {}));
}

TEST(RateLimiter, a_flood_of_addresses_does_not_grow_without_bound) {
    RateLimiter limiter{{.address_strict = {.per_minute = 1, .burst = 1}, .max_buckets = 16}, 1};
    for (int i = 0; i < 10'000; ++i) {
        limiter.take_for_address(std::to_string(i), RateClass::strict, {});
    }
    EXPECT_LE(limiter.buckets(), 16u);
}

TEST(RateLimiter, a_clock_that_stands_still_gives_nothing) {
    RateLimiter limiter{{.person_writing = {.per_minute = 6000, .burst = 1}}, 1};
    const RateLimiter::Time now{};
    limiter.take_for_person("a", RateClass::writing, now + 1s);
    EXPECT_THROW(limiter.take_for_person("a", RateClass::writing, now), Refused);
}

TEST(ContentHash, differs_when_a_byte_or_the_length_does) {
    std::set<std::string> seen;
    std::string text;
    for (int i = 0; i < 200; ++i) {
        EXPECT_TRUE(seen.insert(etag_of(text)).second);
        for (std::size_t at = 0; at < text.size(); ++at) {
            std::string other = text;
            other[at] = static_cast<char>(other[at] ^ 1);
            EXPECT_NE(content_hash(other), content_hash(text));
        }
        text += '\0';
    }
    EXPECT_NE(content_hash("a", 1), content_hash("a", 2));
    EXPECT_EQ(sha256_hex("abc"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(EntityTags, match_one_of_a_list) {
    EXPECT_TRUE(matches_etag("\"a\", W/\"b\"", "\"b\""));
    EXPECT_TRUE(matches_etag("*", "\"b\""));
    EXPECT_FALSE(matches_etag("\"a\"", "\"b\""));
    EXPECT_FALSE(matches_etag("", "\"b\""));
    EXPECT_FALSE(matches_etag("b", "\"b\""));
}

TEST(MemoryCache, forgets_the_oldest_when_full_and_what_is_out_of_date) {
    MemoryCache cache{8 * 10'000};
    const auto answer = [](std::uint64_t version) {
        return std::make_shared<const KeptAnswer>(
            KeptAnswer{.version = version, .body = std::make_shared<const std::string>(1000, 'x')});
    };
    cache.keep("a", answer(1));
    EXPECT_NE(cache.find("a", 1), nullptr);
    EXPECT_EQ(cache.find("a", 2), nullptr);
    cache.keep("a", answer(2));
    EXPECT_NE(cache.find("a", 2), nullptr);
    int found = 0;
    for (int i = 0; i < 1000; ++i) cache.keep("k" + std::to_string(i), answer(1));
    for (int i = 0; i < 1000; ++i)
        found += cache.find("k" + std::to_string(i), 1) != nullptr ? 1 : 0;
    EXPECT_GT(found, 8);
    EXPECT_LE(found, 80);
    EXPECT_EQ(cache.find("a", 2), nullptr);
}

TEST(HttpDate, is_the_one_of_the_rfc) {
    EXPECT_EQ(http_date(784'111'777), "Sun, 06 Nov 1994 08:49:37 GMT");
    EXPECT_EQ(http_date(0), "Thu, 01 Jan 1970 00:00:00 GMT");
}

TEST(Problem, every_kind_has_its_status_and_title) {
    const std::pair<RefusalKind, int> kTable[]{
        {RefusalKind::malformed, 400}, {RefusalKind::unauthenticated, 401},
        {RefusalKind::forbidden, 403}, {RefusalKind::missing, 404},
        {RefusalKind::conflict, 409},  {RefusalKind::gone, 410},
        {RefusalKind::too_large, 413}, {RefusalKind::invalid, 422},
        {RefusalKind::too_many, 429},  {RefusalKind::unavailable, 503},
    };
    for (const auto& [kind, status] : kTable) {
        EXPECT_EQ(status_of(Refusal{"a.b", kind, "", ""}), status);
        EXPECT_NE(title_of(status, Language::zh), title_of(999, Language::zh));
        EXPECT_NE(reason_of(status), "Unknown");
    }
    EXPECT_EQ(status_of(kBug), 500);
    EXPECT_EQ(status_of(kHeadTooLarge), 431);
}

TEST(Target, ordinary_paths_are_left_alone) {
    std::string scratch;
    EXPECT_EQ(decode_path("/a/b-c_d.e~f", scratch), "/a/b-c_d.e~f");
    EXPECT_EQ(decode_path("/%E5%B9%B3%E6%BD%AD", scratch), "/平潭");
    EXPECT_EQ(decode_path("/a...b/.c", scratch), "/a...b/.c");
    EXPECT_THROW(decode_path("/%c0%af", scratch), Refused);
    EXPECT_THROW(decode_path("/a/..", scratch), Refused);
    EXPECT_EQ(split_target("/a?b?c").query, "b?c");
}

RC_GTEST_PROP(Target, whatever_a_query_holds_comes_back_as_it_was_written, ()) {
    const auto value = *rc::gen::string<std::string>();
    std::string query = "x=";
    for (const char c : value) query += fmt::format("%{:02x}", static_cast<unsigned char>(c));
    boost::json::object members;
    std::vector<Fault> faults;
    try {
        decode_query(query, members, faults);
        RC_ASSERT(std::string{members.at("x").as_string()} == value);
    } catch (const Refused& refused) {
        RC_ASSERT(&refused.refusal() == &kTargetMalformed);  // no UTF-8
    }
}

TEST(WorkPool, carries_out_what_it_took_before_it_ends) {
    std::atomic<int> done = 0;
    int taken = 0;
    {
        WorkPool pool{2, 8};
        for (int i = 0; i < 1000; ++i) taken += pool.post([&] { ++done; }) ? 1 : 0;
    }
    EXPECT_EQ(done, taken);
    EXPECT_GE(taken, 8);
}

}  // namespace
}  // namespace mashang::http
