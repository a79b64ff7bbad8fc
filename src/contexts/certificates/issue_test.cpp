// From the order to a certificate in force.

#include <gmock/gmock.h>

#include <atomic>
#include <thread>

#include "contexts/certificates/testing/issue_fixture.h"
#include "platform/http/refusals.h"
#include "platform/json/refusals.h"
#include "platform/pki/refusals.h"

namespace mashang::certificates::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

MASHANG_ON_EACH_ENGINE(IssueTest);

TEST_P(IssueTest, a_person_of_l3_gets_a_certificate_for_the_key_of_her_device) {
    const Device device;
    const Issued ordered = order(lin, device);
    EXPECT_EQ(ordered.state, IssuedState::ordered);
    certify();
    const Issued issued = find(ordered.id);
    EXPECT_EQ(issued.state, IssuedState::in_force);
    EXPECT_THAT(whats(issued.id), ElementsAre("certificate.ordered", "certificate.issued"));
    // What openssl alone says of it.
    device.shell.write("chain.pem", *issued.chain_pem);
    device.shell.write("ca.pem", CommandLineAuthority::shared().shell.read("ca.pem"));
    EXPECT_EQ(device.shell.must("openssl verify -CAfile ca.pem chain.pem"), "chain.pem: OK\n");
    EXPECT_EQ(device.shell.must("openssl x509 -in chain.pem -noout -pubkey"),
              device.shell.must("openssl pkey -in key.pem -pubout"));
    EXPECT_THAT(device.shell.must("openssl x509 -in chain.pem -noout -subject -nameopt utf8"),
                HasSubstr("CN=林小红"));
}

TEST_P(IssueTest, the_authority_is_asked_as_est_has_it) {
    const Device device;
    const Issued ordered = order(lin, device);
    const auto placed = last_order();
    EXPECT_EQ(placed.channel, kCertificateAuthority);
    EXPECT_EQ(placed.idempotency_key, "certificate:" + ordered.id.text());
    const auto request = channel().wire(placed);
    EXPECT_EQ(request.method, "POST");
    EXPECT_EQ(request.path, "/.well-known/est/simpleenroll");
    EXPECT_EQ(request.headers.at("Content-Type"), "application/pkcs10");
    EXPECT_EQ(request.headers.at("Authorization"), "Basic bWFzaGFuZzpzZWNyZXQ=");
    EXPECT_TRUE(pki::CertificateRequest::parse(*crypto::from_padded_base64(request.body)));
}

TEST_P(IssueTest, her_name_leaves_the_house_and_she_may_read_that) {
    order(lin, Device{});
    std::vector<journal::Entry> entries;
    read([&](sql::Tx& tx) {
        entries = journal::read_subject(tx, "person:" + lin.person_id, 0, 100);
    });
    EXPECT_EQ(entries.back().what, journal::kPersonDataRead);
    EXPECT_EQ(entries.back().facts.at("ground"), "certificates.issue");
}

TEST_P(IssueTest, no_name_lies_in_clear) {
    const Issued issued = issue(lin, Device{});
    std::string row;
    read([&](sql::Tx& tx) {
        row = tx.get<std::string>(
            "SELECT subject_sealed || certificate_sealed FROM certificates_issued WHERE id = $1",
            issued.id);
    });
    EXPECT_FALSE(row.contains("林小红"));
    EXPECT_FALSE(row.contains("BEGIN CERTIFICATE"));
}

TEST_P(IssueTest, a_company_gets_one_through_its_representative_or_an_agent_who_may_sign) {
    const Issued hers = issue(lin, Device{}, {.uscc = company()});
    EXPECT_EQ(hers.uscc, company());
    EXPECT_EQ(hers.subject.organization(), "福州市某某有限公司");
    const auto certificates = pki::parse_certificates(*hers.chain_pem).value();
    EXPECT_EQ(certificates.front().uscc(), company());
    EXPECT_EQ(told(hers.id).front().authority, "representative");

    act(chen);
    EXPECT_EQ(issue(chen, Device{}, {.uscc = company()}).state, IssuedState::in_force);
    act(chen, false);
    EXPECT_EQ(refusal_of([&] { order(chen, Device{}, {.uscc = company()}); }),
              &refusals::kNotTheirSigner);
    signatories.clear();
    EXPECT_EQ(refusal_of([&] { order(lin, Device{}, {.uscc = company()}); }),
              &refusals::kNotTheirSigner);
}

TEST_P(IssueTest, a_request_for_another_subject_is_refused_with_both_names) {
    const Device device;
    const auto order_as = [&](const pki::Name& name) {
        const auto request = read_request(device.request(name));
        write([&](sql::Tx& tx) { order_certificate(tx, parts(), lin, {}, request); });
    };
    const pki::Name right = subject(lin);
    for (const pki::Name& wrong :
         {subject(chen), subject(lin, company()), pki::Name{.parts = {{"CN", "林小红"}}}}) {
        EXPECT_EQ(refusal_of([&] { order_as(wrong); })->code, "json.invalid");
        ASSERT_EQ(faults.size(), 1U);
        EXPECT_EQ(faults[0].refusal, &refusals::kOtherSubject);
        EXPECT_EQ(faults[0].facts.at("expected"), right.text());
    }
    EXPECT_EQ(refusal_of([&] { order_as(right); }), nullptr);
}

TEST_P(IssueTest, hostile_requests_are_refused_before_anything_is_read) {
    const Device device;
    const pki::Name name = subject(lin);
    const std::string good = device.request(name);
    const auto fault_of = [&](const std::string& text) -> const Refusal* {
        EXPECT_EQ(refusal_of([&] { read_request(text); })->code, "json.invalid");
        return faults.empty() ? nullptr : faults[0].refusal;
    };
    std::string der = *crypto::from_padded_base64(good);
    der.back() = static_cast<char>(der.back() ^ 1);
    EXPECT_EQ(fault_of(crypto::to_padded_base64(der)), &pki::refusals::kNoPossession);
    EXPECT_EQ(fault_of(crypto::to_padded_base64(*crypto::from_padded_base64(good) + "x")),
              &pki::refusals::kRequestUnreadable);
    EXPECT_EQ(fault_of("hello"), &pki::refusals::kRequestUnreadable);
    EXPECT_EQ(fault_of(std::string(24'000, 'A')), &pki::refusals::kTooLarge);
    const Device weak{"-algorithm RSA -pkeyopt rsa_keygen_bits:1024"};
    EXPECT_EQ(fault_of(weak.request(name)), &pki::refusals::kWeakKey);
    EXPECT_EQ(fault_of(device.request(name, "-sha1")), &pki::refusals::kWeakSignature);
}

TEST_P(IssueTest, an_sm2_key_and_an_rsa_key_are_taken_too) {
    const Device rsa{"-algorithm RSA -pkeyopt rsa_keygen_bits:2048"};
    EXPECT_EQ(issue(lin, rsa).key_kind, pki::KeyKind::rsa);
    const Device sm2{"-algorithm SM2"};
    const auto request =
        read_request(sm2.request(subject(chen), "-sm3 -sigopt distid:1234567812345678"));
    EXPECT_EQ(request.key().kind(), pki::KeyKind::sm2);
    write([&](sql::Tx& tx) { order_certificate(tx, parts(), chen, {}, request); });
}

TEST_P(IssueTest, one_kind_of_factor_is_not_enough) {
    lin.strength = 1;
    EXPECT_EQ(refusal_of([&] { order(lin, Device{}); }), &refusals::kNotProvenEnough);
}

TEST_P(IssueTest, without_an_authority_there_is_none) {
    parts().is_connected = false;
    EXPECT_EQ(refusal_of([&] { order(lin, Device{}); }), &refusals::kAuthorityNotConnected);
}

TEST_P(IssueTest, of_many_orders_at_once_one_is_placed) {
    const Device device;
    const Device other;
    std::vector<pki::CertificateRequest> requests;
    for (const Device* one : {&device, &other, &device, &other}) {
        requests.push_back(read_request(one->request(subject(lin))));
    }
    std::atomic<int> placed{0};
    std::atomic<int> pending{0};
    std::vector<std::thread> threads;
    for (const auto& request : requests) {
        threads.emplace_back([&] {
            try {
                write([&](sql::Tx& tx) { order_certificate(tx, parts(), lin, {}, request); });
                ++placed;
            } catch (const Refused&) {
                ++pending;
            }
        });
    }
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(placed, 1);
    EXPECT_EQ(pending, 3);
}

TEST_P(IssueTest, a_second_order_waits_for_the_first) {
    order(lin, Device{});
    EXPECT_EQ(refusal_of([&] { order(lin, Device{}); }), &refusals::kOrderPending);
    EXPECT_EQ(refusal_of([&] { order(lin, Device{}, {.uscc = company()}); }), nullptr)
        << "a company is another subject";
    EXPECT_EQ(refusal_of([&] { order(chen, Device{}); }), nullptr);
}

TEST_P(IssueTest, a_key_serves_one_certificate) {
    const Device device;
    issue(lin, device);
    EXPECT_EQ(refusal_of([&] { order(lin, device); }), &refusals::kKeyInUse);
    EXPECT_EQ(refusal_of([&] { order(chen, device); }), &refusals::kKeyInUse);
}

TEST_P(IssueTest, a_subject_has_so_many_at_a_time_and_asks_so_often_in_a_day) {
    parts().limits = {.live_per_subject = 2, .orders_per_day = 4};
    const Issued first = issue(lin, Device{});
    issue(lin, Device{});
    EXPECT_EQ(refusal_of([&] { order(lin, Device{}); }), &refusals::kTooManyIssued);
    change(lin, first.id, IssuedEvent::revoke);
    const Issued third = issue(lin, Device{});
    change(lin, third.id, IssuedEvent::revoke);
    change(lin, issue(lin, Device{}).id, IssuedEvent::revoke);
    EXPECT_EQ(refusal_of([&] { order(lin, Device{}); }), &refusals::kTooManyOrders);
    house().clock.advance(std::chrono::hours{24});
    EXPECT_EQ(refusal_of([&] { order(lin, Device{}); }), nullptr);
}

TEST_P(IssueTest, a_wrong_certificate_is_not_kept_and_is_revoked) {
    const auto& authority = CommandLineAuthority::shared();
    const Device other;
    const auto enrolled = [&](const std::string& request, const std::string& options) {
        return authority.enroll(request, options);
    };
    const auto expect_unfit = [&](const Issued& ordered, const std::string& body,
                                  const std::string& fault) {
        SCOPED_TRACE(fault);
        const auto placed = last_order();
        answer(placed, {.status = 200, .body = body});
        const Issued issued = find(ordered.id);
        EXPECT_EQ(issued.state, IssuedState::failed);
        EXPECT_EQ(issued.failure, IssueFailure::unfit);
        EXPECT_FALSE(issued.chain_pem);
        EXPECT_THAT(boost::json::serialize(told(ordered.id).back().facts), HasSubstr(fault));
        EXPECT_TRUE(last_order().idempotency_key.starts_with("rejected:"));
        EXPECT_THAT(channel().wire(last_order()).body, HasSubstr("revoked"));
    };
    const auto body_of = [&] { return channel().wire(last_order()).body; };

    Issued ordered = order(lin, Device{});
    expect_unfit(ordered, enrolled(other.request(subject(lin)), "-days 730"), "other_key");
    {
        const Device device;
        ordered = order(lin, device);
        expect_unfit(ordered, enrolled(device.request(subject(chen)), "-days 730"),
                     "other_subject");
    }
    ordered = order(lin, Device{});
    const std::string soon_over = enrolled(body_of(), "-days 1");
    machine_clock.advance(std::chrono::hours{25});
    expect_unfit(ordered, soon_over, "not_in_force");
    machine_clock.advance(-std::chrono::hours{25});

    ordered = order(lin, Device{});
    expect_unfit(
        ordered,
        [&] {
            const CommandLineAuthority stranger;
            return stranger.enroll(body_of());
        }(),
        "pki.");
}

TEST_P(IssueTest, garbage_is_asked_for_again_and_a_no_is_final) {
    const Issued ordered = order(lin, Device{});
    for (const char* body : {"", "nonsense", "MIIB"}) {
        EXPECT_THROW(answer(last_order(), {.status = 200, .body = body}), std::runtime_error);
    }
    EXPECT_EQ(find(ordered.id).state, IssuedState::ordered);
    answer(last_order(), {.status = 400, .body = "no"});
    EXPECT_EQ(find(ordered.id).failure, IssueFailure::refused);
    EXPECT_EQ(refusal_of([&] { order(lin, Device{}); }), nullptr) << "she may ask anew";
}

TEST_P(IssueTest, what_comes_after_it_was_given_up_is_revoked) {
    const Issued ordered = order(lin, Device{});
    const auto placed = last_order();
    give_up(placed);
    EXPECT_EQ(find(ordered.id).failure, IssueFailure::unavailable);
    answer(placed, {.status = 200,
                    .body = CommandLineAuthority::shared().enroll(channel().wire(placed).body)});
    EXPECT_EQ(find(ordered.id).state, IssuedState::failed);
    EXPECT_TRUE(last_order().idempotency_key.starts_with("rejected:"));
}

TEST_P(IssueTest, the_same_answer_twice_changes_nothing) {
    const Issued ordered = order(lin, Device{});
    const auto placed = last_order();
    const std::string body = CommandLineAuthority::shared().enroll(channel().wire(placed).body);
    answer(placed, {.status = 200, .body = body});
    const auto orders = house().orders().size();
    answer(placed, {.status = 200, .body = body});
    EXPECT_EQ(find(ordered.id).state, IssuedState::in_force);
    EXPECT_EQ(house().orders().size(), orders);
}

TEST_P(IssueTest, the_doors_ask_for_l3_and_show_each_step) {
    http::Caller carded = lin;
    carded.assurance_level = identity::kLevelCard;
    const auto post = [&](const http::Caller& caller, const boost::json::object& body) {
        return ask(http::Method::post, "/api/v1/me/issued-certificates", caller, body);
    };
    const Device device;
    const auto name = ask(http::Method::get, "/api/v1/me/certificate-subject", lin);
    EXPECT_EQ(name.at("text").as_string(), subject(lin).text());
    const boost::json::object wish{{"request", device.request(subject(lin))}};
    EXPECT_EQ(refusal_of([&] { post(carded, wish); }), &http::kAssuranceTooLow);

    const auto ordered = post(lin, wish);
    EXPECT_EQ(ordered.at("state"), "ordered");
    certify();
    const boost::json::object by_id{{"id", ordered.at("id")}};
    const auto shown = ask(http::Method::get, "/api/v1/me/issued-certificates/{id}", lin, by_id);
    EXPECT_EQ(shown.at("state"), "in_force");
    EXPECT_THAT(std::string{shown.at("chain_pem").as_string()}, HasSubstr("BEGIN CERTIFICATE"));
    EXPECT_FALSE(shown.at("is_renewable").as_bool());
    const auto list = ask(http::Method::get, "/api/v1/me/issued-certificates", lin);
    EXPECT_EQ(list.at("certificates").as_array().size(), 1U);
    EXPECT_TRUE(list.at("is_offered").as_bool());
    EXPECT_EQ(ask(http::Method::get, "/api/v1/me/issued-certificates", chen)
                  .at("certificates")
                  .as_array()
                  .size(),
              0U);
    EXPECT_EQ(refusal_of([&] {
                  ask(http::Method::get, "/api/v1/me/issued-certificates/{id}", chen, by_id);
              }),
              &refusals::kNoSuchIssued);
}

}  // namespace
}  // namespace mashang::certificates::testing
