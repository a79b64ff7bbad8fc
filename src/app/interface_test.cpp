// What the program promises outside, against what it can do.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include "app/routes.h"

namespace mashang::app {
namespace {

/// Code to kind, of the generated list docs/refusals.md.
std::map<std::string, std::string> listed_refusals() {
    std::map<std::string, std::string> listed;
    std::ifstream in{MASHANG_SOURCE_DIR "/docs/refusals.md"};
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with("| `")) continue;
        const auto end = line.find('`', 3);
        const auto kind = line.find("| ", end) + 2;
        listed[line.substr(3, end - 3)] = line.substr(kind, line.find(' ', kind) - kind);
    }
    return listed;
}

/// Codes that the contract names at a route.
std::set<std::string> declared_refusals() {
    std::set<std::string> declared;
    const auto contract = boost::json::parse(describe_interface());
    for (const auto& [path, methods] : contract.at("paths").as_object()) {
        for (const auto& [method, operation] : methods.as_object()) {
            const auto* codes = operation.as_object().if_contains("x-mashang-refusals");
            if (codes == nullptr) continue;
            for (const auto& code : codes->as_array()) declared.emplace(code.as_string());
        }
    }
    return declared;
}

TEST(Interface, IsDescribedTheSameTwice) {
    const std::string once = describe_interface();
    EXPECT_EQ(once, describe_interface());
    EXPECT_THAT(once, ::testing::HasSubstr("/api/v1/search"));
}

TEST(Interface, EveryRefusalAtARouteIsInTheList) {
    const auto listed = listed_refusals();
    EXPECT_GT(listed.size(), 150U);
    for (const std::string& code : declared_refusals()) EXPECT_TRUE(listed.contains(code)) << code;
}

/// Faults of the input are shown within json.invalid or cases.incomplete, so kind invalid is left
/// out, and with it the rooms of the platform but files, whose refusals come from every route or
/// from none.
TEST(Interface, EveryRefusalOfAContextIsDeclaredAtARoute) {
    const std::set<std::string> never_thrown_at_a_door{
        "bills.no_such_trade",                 // told to the channel in its own format
        "certificates.authority_refused",      // shown as an order's reason
        "certificates.authority_unavailable",  // shown as an order's reason
        "certificates.unfit",                  // shown as an order's reason
        "certificates.withdrawn",              // shown as an order's reason
        "identity.not_confirmed",              // shown as a proofing's reason
        "identity.register_unavailable",       // shown as a proofing's reason
        "identity.user_name.taken",            // of the command that makes staff
        "legal_persons.not_confirmed",         // shown as a claim's reason
        "legal_persons.not_in_business",       // shown as a claim's reason
        "legal_persons.register_unavailable",  // shown as a claim's reason
        "mandates.confirmed_no_more",          // shown as a guardian's reason
        "mandates.not_confirmed",              // shown as a guardian's reason
        "mandates.not_confirmed_again",        // shown as a guardian's reason
        "mandates.register_unavailable",       // shown as a guardian's reason
    };
    const auto declared = declared_refusals();
    for (const auto& [code, kind] : listed_refusals()) {
        const auto word = code.substr(0, code.find('.'));
        const bool is_of_a_context = word != "http" && word != "json" && word != "base" &&
                                     word != "config" && word != "jose" && word != "pki" &&
                                     word != "sandbox" && word != "zip";
        if (!is_of_a_context || kind == "invalid") continue;
        EXPECT_NE(declared.contains(code), never_thrown_at_a_door.contains(code)) << code;
    }
}

}  // namespace
}  // namespace mashang::app
