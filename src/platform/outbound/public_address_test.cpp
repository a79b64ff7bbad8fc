#include "platform/outbound/public_address.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <boost/asio/ip/address_v4.hpp>
#include <string>
#include <vector>

namespace mashang::outbound {
namespace {

/// First and last of each range that is set aside, and the neighbours that are not.
TEST(PublicAddress, OfWhatIsSetAsideNothingIsPublicToTheLastAddress) {
    struct Range {
        const char* before;  ///< empty: set aside as well, or none
        const char* first;
        const char* last;
        const char* after;
    };
    for (const Range& range :
         std::vector<Range>{{"", "0.0.0.0", "0.255.255.255", "1.0.0.0"},
                            {"9.255.255.255", "10.0.0.0", "10.255.255.255", "11.0.0.0"},
                            {"100.63.255.255", "100.64.0.0", "100.127.255.255", "100.128.0.0"},
                            {"126.255.255.255", "127.0.0.0", "127.255.255.255", "128.0.0.0"},
                            {"169.253.255.255", "169.254.0.0", "169.254.255.255", "169.255.0.0"},
                            {"172.15.255.255", "172.16.0.0", "172.31.255.255", "172.32.0.0"},
                            {"191.255.255.255", "192.0.0.0", "192.0.0.255", "192.0.1.0"},
                            {"192.0.1.255", "192.0.2.0", "192.0.2.255", "192.0.3.0"},
                            {"192.88.98.255", "192.88.99.0", "192.88.99.255", "192.88.100.0"},
                            {"192.167.255.255", "192.168.0.0", "192.168.255.255", "192.169.0.0"},
                            {"198.17.255.255", "198.18.0.0", "198.19.255.255", "198.20.0.0"},
                            {"198.51.99.255", "198.51.100.0", "198.51.100.255", "198.51.101.0"},
                            {"203.0.112.255", "203.0.113.0", "203.0.113.255", "203.0.114.0"},
                            {"223.255.255.255", "224.0.0.0", "255.255.255.255", ""},
                            {"", "::", "1fff:ffff::", "2000::1"},
                            {"", "2001::", "2001:1ff:ffff::", "2001:200::"},
                            {"2001:db7:ffff::", "2001:db8::", "2001:db8:ffff::1", "2001:db9::"},
                            {"2001:ffff::", "2002::", "2002:ffff::1", "2003::"},
                            {"3ffe:ffff::", "3fff::", "3fff:fff::1", "3fff:1000::"},
                            {"", "4000::", "ffff::1", ""}}) {
        EXPECT_FALSE(is_public_ip(range.first)) << range.first;
        EXPECT_FALSE(is_public_ip(range.last)) << range.last;
        for (const std::string neighbour : {range.before, range.after}) {
            if (!neighbour.empty()) EXPECT_TRUE(is_public_ip(neighbour)) << neighbour;
        }
    }
}

TEST(PublicAddress, AnAddressOfIPv4InIPv6IsWhatItWas) {
    EXPECT_FALSE(is_public_ip("::ffff:10.0.0.1"));
    EXPECT_FALSE(is_public_ip("::ffff:7f00:1"));
    EXPECT_TRUE(is_public_ip("::ffff:8.8.8.8"));
    EXPECT_FALSE(is_public_ip("::8.8.8.8")) << "compatible addresses are of no use any more";
    EXPECT_FALSE(is_public_ip("64:ff9b::a00:1")) << "a translator would lead inside";
    EXPECT_FALSE(is_public_ip("2002:a00:1::")) << "a tunnel as well";
    EXPECT_FALSE(is_public_ip("fe80::1"));
    EXPECT_FALSE(is_public_ip("fe80::1%eth0"));
    EXPECT_FALSE(is_public_ip("fd00::1"));
}

TEST(PublicAddress, WhatIsOddlySpeltIsNoHost) {
    for (const char* host :
         {"",           ".",           "..",          "0x7f.1",        "127.1",
          "2130706433", "0177.0.0.1",  "0x7f000001",  "127.0.0.1.",    "[::ffff:10.0.0.1]",
          "[::1]",      "[fe80::1]",   "[]",          "[8.8.8.8",      "8.8.8.8]",
          "localhost",  "LOCALHOST.",  "a",           "city.example.", "-a.example",
          "a-.example", "a..example",  ".example",    "a_b.example",   "a b.example",
          "a.example ", "%31.example", "a.example:1", "城市.example",  "1.2.3.4.5",
          "a.1",        "user@a.com",  "a.b/c"}) {
        EXPECT_FALSE(is_public_host(host)) << host;
    }
}

TEST(PublicAddress, NamesOfThisMachineOrNetworkAreNotPublicInAnyCase) {
    for (const char* host :
         {"a.localhost", "db.internal", "printer.local", "nas.lan", "x.home.arpa", "wiki.intranet",
          "mail.corp", "a.private", "DB.Internal", "a.LOCALHOST"}) {
        EXPECT_FALSE(is_public_host(host)) << host;
    }
    for (const char* host :
         {"city.example", "CITY.Example", "xn--fiqs8s.example", "a-b.c-d.example",
          "internal.example", "8.8.8.8", "[2400:3200::1]", "1a.example"}) {
        EXPECT_TRUE(is_public_host(host)) << host;
    }
}

TEST(PublicAddress, ANameHasLabelsOf63AndIs253LongAtMost) {
    const std::string label(63, 'a');
    EXPECT_TRUE(is_host_name(label + ".example"));
    EXPECT_FALSE(is_host_name(label + "a.example"));
    const std::string long_name = label + "." + label + "." + label + "." + std::string(61, 'b');
    EXPECT_EQ(long_name.size(), 253U);
    EXPECT_TRUE(is_host_name(long_name));
    EXPECT_FALSE(is_host_name(long_name + "b"));
    EXPECT_FALSE(is_host_name("example")) << "of one label";
}

TEST(PublicAddress, ATrustedHostIsTrustedAsItIsOrOnAllPorts) {
    const std::vector<std::string> trusted{"127.0.0.1:3000", "localhost", "[::1]"};
    for (const char* authority :
         {"127.0.0.1:3000", "localhost", "localhost:1", "[::1]", "[::1]:8443"}) {
        EXPECT_TRUE(is_trusted_host(authority, trusted)) << authority;
    }
    for (const char* authority : {"127.0.0.1", "127.0.0.1:3001", "127.0.0.1:30000", "",
                                  "localhost.example", "xlocalhost", "[::2]", "::1"}) {
        EXPECT_FALSE(is_trusted_host(authority, trusted)) << authority;
    }
    EXPECT_FALSE(is_trusted_host("", {}));
}

RC_GTEST_PROP(PublicAddressProperty, MappingIntoIPv6ChangesNothing, (std::uint32_t number)) {
    const std::string plain = boost::asio::ip::address_v4{number}.to_string();
    RC_ASSERT(is_public_ip(plain) == is_public_ip("::ffff:" + plain));
    RC_ASSERT(is_public_ip(plain) == is_public_host(plain));
}

RC_GTEST_PROP(PublicAddressProperty, NoTextMakesItThrow, (const std::string& text)) {
    if (is_public_host(text)) RC_ASSERT(is_public_ip(text) || is_host_name(text) || text[0] == '[');
    is_trusted_host(text, std::vector<std::string>{text});
}

}  // namespace
}  // namespace mashang::outbound
