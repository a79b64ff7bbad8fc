// What the standards print, and what another house signed (jwcrypto 1.1.0, Debian 12).

#include <gtest/gtest.h>

#include <array>

#include "platform/crypto/bytes.h"
#include "platform/jose/claims.h"
#include "platform/jose/jws.h"
#include "platform/jose/signing_key.h"
#include "platform/json/json.h"

namespace mashang::jose {
namespace {

PublicKey key_in(std::string_view jwk) {
    return PublicKey::from_jwk(json::parse(jwk).as_object()).value();
}

bool is_signed(std::string_view token, std::string_view jwk) {
    return Jws::parse(token).value().is_by(key_in(jwk), kAllAlgorithms);
}

// RFC 7515 appendix A.2 and A.3 sign the same text.
constexpr std::string_view kJoe =
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlf"
    "Q";

TEST(Rfc7515, a_2_rs256) {
    const std::string token =
        "eyJhbGciOiJSUzI1NiJ9." + std::string{kJoe} +
        ".cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_"
        "O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARN"
        "PvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1"
        "phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw";
    EXPECT_TRUE(is_signed(
        token,
        R"({"kty":"RSA","e":"AQAB","n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddx)"
        R"(HmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9)"
        R"(wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZ)"
        R"(lxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4)"
        R"(FRWyuXpoQ"})"));
}

TEST(Rfc7515, a_3_es256) {
    const std::string token =
        "eyJhbGciOiJFUzI1NiJ9." + std::string{kJoe} +
        ".DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";
    EXPECT_TRUE(is_signed(token, R"({"kty":"EC","crv":"P-256",)"
                                 R"("x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
                                 R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"})"));
    std::vector<Fault> faults;
    const auto claims = read_claims(Jws::parse(token)->payload(), faults);
    EXPECT_EQ(claims->issuer, "joe");
    EXPECT_EQ(claims->expires, Instant::from_ms(1'300'819'380'000));
}

TEST(Rfc7520, section_4_1_rs256_with_a_kid_and_a_text_that_is_no_json) {
    const std::string token =
        "eyJhbGciOiJSUzI1NiIsImtpZCI6ImJpbGJvLmJhZ2dpbnNAaG9iYml0b24uZXhhbXBsZSJ9."
        "SXTigJlzIGEgZGFuZ2Vyb3VzIGJ1c2luZXNzLCBGcm9kbywgZ29pbmcgb3V0IHlvdXIgZG9vci4gWW91IHN0ZXAgb2"
        "50"
        "byB0aGUgcm9hZCwgYW5kIGlmIHlvdSBkb24ndCBrZWVwIHlvdXIgZmVldCwgdGhlcmXigJlzIG5vIGtub3dpbmcgd2"
        "hl"
        "cmUgeW91IG1pZ2h0IGJlIHN3ZXB0IG9mZiB0by4."
        "MRjdkly7_-"
        "oTPTS3AXP41iQIGKa80A0ZmTuV5MEaHoxnW2e5CZ5NlKtainoFmKZopdHM1O2U4mwzJdQx996ivp83xugl"
        "II7PNDi84wnB-BDkoBwA78185hX-Es4JIwmDLJK3lfWRa-XtL0RnltuYv746iYTh_"
        "qHRD68BNt1uSNCrUCTJDt5aAE6x"
        "8wW1Kt9eRo4QPocSadnHXFxnt8Is9UzpERV0ePPQdLuW3IS_"
        "de3xyIrDaLGdjluPxUAhb6L2aXic1U12podGU0KLUQSE"
        "_oI-ZnmKJ3F4uOZDnd6QZWJushZ41Axf_fcIe8u9ipH84ogoree7vjbU5y18kDquDg";
    const auto keys = KeySet::parse(
        R"({"keys":[{"kty":"RSA","kid":"bilbo.baggins@hobbiton.example","use":"sig","e":"AQAB",)"
        R"("n":"n4EPtAOCc9AlkeQHPzHStgAbgs7bTZLwUBZdR8_KuKPEHLd4rHVTeT-O-XV2jRojdNhxJWTDvNd7nqQ0VEiZQHz)"
        R"(_AJmSCpMaJMRBSFKrKb2wqVwGU_NsYOYL-QtiWN2lbzcEe6XC0dApr5ydQLrHqkHHig3RBordaZ6Aj-oBHqFEHYpPe7Tp)"
        R"(e-OfVfHd1E6cS6M1FZcD1NNLYD5lFHpPI9bTwJlsde3uhGqC0ZCuEHg8lhzwOHrtIQbS0FVbb9k3-tVTU4fg_3L_vniUFA)"
        R"(KwuCLqKnS2BYwdq_mzSnbLY7h_qixoR7jig3__kRhuaxwUkRz5iaiQkqgc5gHdrNP5zw"}]})");
    const auto jws = Jws::parse(token).value();
    const PublicKey* key = verify(jws, keys, {Algorithm::rs256});
    ASSERT_NE(key, nullptr);
    EXPECT_EQ(key->kid(), "bilbo.baggins@hobbiton.example");
    EXPECT_EQ(verify(jws, keys, kFapiAlgorithms), nullptr);
}

TEST(Rfc7638, section_3_1_thumbprint_of_an_rsa_key) {
    const auto key = key_in(
        R"({"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aP)"
        R"(FFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v)"
        R"(-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFT)"
        R"(WhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw",)"
        R"("e":"AQAB","alg":"RS256","kid":"2011-04-29"})");
    EXPECT_EQ(key.thumbprint(), "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
}

// RFC 8037 appendix A.
constexpr std::string_view kEdwards =
    R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})";
constexpr std::string_view kEdwardsToken =
    "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
    "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

TEST(Rfc8037, a_3_thumbprint_of_an_ed25519_key) {
    EXPECT_EQ(key_in(kEdwards).thumbprint(), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
}

TEST(Rfc8037, a_4_signs_and_a_5_verifies_ed25519) {
    const std::string seed =
        crypto::from_base64url("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A").value();
    const std::string pkcs8 = crypto::from_hex("302e020100300506032b657004220420").value() + seed;
    const auto pair = crypto::KeyPair::from_pem("-----BEGIN PRIVATE KEY-----\n" +
                                                crypto::to_padded_base64(pkcs8) +
                                                "\n-----END PRIVATE KEY-----\n");
    const SigningKey key{Algorithm::eddsa, pair.value()};
    EXPECT_EQ(key.sign_under(R"({"alg":"EdDSA"})", "Example of Ed25519 signing"), kEdwardsToken);
    EXPECT_TRUE(is_signed(kEdwardsToken, kEdwards));
}

struct Elsewhere {
    Algorithm algorithm;
    std::string_view jwk;
    std::string_view token;
    std::string_view thumbprint;
};

constexpr std::array<Elsewhere, 4> kElsewhere{{
    {Algorithm::rs256,
     "{\"e\":\"AQAB\",\"kid\":\"made "
     "elsewhere\",\"kty\":\"RSA\",\"n\":\"ryMTipvHxDbU4iRVJRHJm7GCDG8u"
     "VJFi6_2CFy8rH7M-XUBik8DJ76VD0IVhQgJCrJmuNAbTvO81BrD22s8fCr60t7cZwrSeNYksfenb2I7O"
     "2KpWgmoMN1hDlKZExBiVfbE4mIqMAvxgDgip3TYeMjRfiuwrma0VNptUbfjjeKUUC18ZRf9DaSiYRYIg"
     "FZytViQqyyhfZ0Zy18Lok1ls4b7PiPbSkZP57Cx1YqtxFcXXrdwkfMYJwme77AV3BmT3oMoEqR4yo-qL"
     "aJ1R-SV8eQTYJD35cpAmpzHCrOBu9REUovPsUVhe6maZIGuzhCe9QI7nIdY9KwjcyYZ2h3HHDw\"}",
     "eyJhbGciOiAiUlMyNTYiLCAia2lkIjogIm1hZGUgZWxzZXdoZXJlIn0.eyJpc3MiOiAiaHR0cHM6Ly9p"
     "ZC5leGFtcGxlIiwgInNheSI6ICLliKvlpITnrb7lj5EifQ.HRIHRN5EDyW2pTgMMWJLicboQTWb2MlsR"
     "SXZDpI1Y8Qvo5V-HPvrjY6BYQaf0HrExvD4TvULxy7LSbPfaJQZKQ1_mosjmhiMeWdJnE8gP8OHxAp-C"
     "5Y56GNjgPbvaZpVv3kPsOFQi-OAeIxaVxZZ9w5Uda-RT4d3csr8qjVW8_ZC_pFXQhFOs33GktmnNfryP"
     "mJjQ6lat9lzLGY_ox_d1kaYyeVo1JzpJ94mZ5sAtkkRnQonn9TIHJGKDx7K6UHN1LPCgND7lsYbHufmG"
     "noAVFYw9dHRymU90J_wCvyzuDwjjm_k-5WfEAshraOr1YZFZgI36TRLD9pmQweypOjoMQ",
     "z0pEn-nGg8jCX4pLcz1sXAzvJVWKKZJ8-3okqluHoPM"},
    {Algorithm::ps256,
     "{\"e\":\"AQAB\",\"kid\":\"made "
     "elsewhere\",\"kty\":\"RSA\",\"n\":\"t29F-xT5M_0MEQHRdXsaBbR9INjv"
     "PZJNZtYj6PdC_RCg1lOAYy655rUawUKELpquM_A9Wr8WDLoHRvfcLiC4v7nulzfdkt-Kxo1KveZt1slX"
     "F9-YgySmRXtKpNjDo7vBrZPq04OewGXKFbE3qVs0hHqEj3geIMvvA2oGV1yWU0_vP2Y7JEizMp0r3Avm"
     "tQKd55sSJRYkTz7dqSBTZUSfUhwCBSMxPpjOl3FetkP-n5j5M_ETAZRwPrDjFdAx-sc1l1vBPIzqA7V7"
     "utrBAt_0khHol1EOqsxJgmCmXSuStsoz9ycXXaARfaBAxLKZkG8LaJ89oTrmmn2jSryR4xgaDQ\"}",
     "eyJhbGciOiAiUFMyNTYiLCAia2lkIjogIm1hZGUgZWxzZXdoZXJlIn0.eyJpc3MiOiAiaHR0cHM6Ly9p"
     "ZC5leGFtcGxlIiwgInNheSI6ICLliKvlpITnrb7lj5EifQ.TDPXn9CYbkFKDszopqy7jK4VQd7dGEYry"
     "k-Br8RI99y1O7VDU4ifLclFjP9zm8XYGDk0pcErtiMqER1zOM6j3jEsej8HFYFFzgJc9Vq6ncGQVS0Jv"
     "en1wq0ylH4R1NtF1q9S8DFJl23dyVKZi5Kp5CYAsuXjg_omX32qG18mtQyCepUtTf9FfCq-eobtBYUQn"
     "r2rn2RxR9pWcDeW-AvJ5EjvxlfXiTOP2DCcPBxVnXs6-OgQrffheFHvUibXVYNri5Ro4fCM55lBTnp99"
     "WBeWHLEndacyR3J47tstqulbOewcLdYfnk6LkNFd8QG0iA_pd5k8_06A0KT2Lsiap589A",
     "tDPhJiiOmP9NFfJEGEXk7pymngaJu2c78YofJSzNDto"},
    {Algorithm::es256,
     "{\"crv\":\"P-256\",\"kid\":\"made "
     "elsewhere\",\"kty\":\"EC\",\"x\":\"gPpo5BjbTIMxLSKoE1H4yGMfIf"
     "YfUt_OTcPkENzndos\",\"y\":\"P9Jnt2kaqT7VrnM7Ia6Huz2LpSLAmucnhFet54stv_Y\"}",
     "eyJhbGciOiAiRVMyNTYiLCAia2lkIjogIm1hZGUgZWxzZXdoZXJlIn0.eyJpc3MiOiAiaHR0cHM6Ly9p"
     "ZC5leGFtcGxlIiwgInNheSI6ICLliKvlpITnrb7lj5EifQ.sz-zpG4vvUkms1CZKywpyI_tFtruLkDQ0"
     "TKJDSlkm0DNxvjO8JvNHlAzm2S73HOTbsmx__VbUQq8JfRoWNCtVw",
     "DNFsFUBWcxDukH_FBgReg3xL8cCqYxlZqNT-fDM5my0"},
    {Algorithm::eddsa,
     "{\"crv\":\"Ed25519\",\"kid\":\"made "
     "elsewhere\",\"kty\":\"OKP\",\"x\":\"CcE_ATqWehBAepV1fNlYyVk"
     "QT1s2CGCVHM8jt2oBcCY\"}",
     "eyJhbGciOiAiRWREU0EiLCAia2lkIjogIm1hZGUgZWxzZXdoZXJlIn0.eyJpc3MiOiAiaHR0cHM6Ly9p"
     "ZC5leGFtcGxlIiwgInNheSI6ICLliKvlpITnrb7lj5EifQ.0RuFfiaDxA43ahmTv7qnTfSkMFMdlWOFm"
     "PjVL64AWeDu8JUQ_BsR1PTkXASXLxk8cG5X81B-hgpPvA-n86ZcAA",
     "fHb9umTt-aip_70ljcUBXrxbPms3FJzm7ueigYXXq2I"},
}};

TEST(MadeElsewhere, tokens_and_thumbprints_are_understood) {
    for (const Elsewhere& one : kElsewhere) {
        const auto key = key_in(one.jwk);
        EXPECT_EQ(key.thumbprint(), one.thumbprint) << name_of(one.algorithm);
        const auto jws = Jws::parse(one.token).value();
        EXPECT_EQ(jws.header().algorithm, one.algorithm);
        EXPECT_TRUE(jws.is_by(key, {one.algorithm})) << name_of(one.algorithm);
        std::vector<Fault> faults;
        EXPECT_EQ(read_claims(jws.payload(), faults)->text("say"), "别处签发");
    }
}

}  // namespace
}  // namespace mashang::jose
