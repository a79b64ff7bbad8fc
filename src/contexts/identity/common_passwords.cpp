// The passwords that are tried first, at least eight characters, in small letters and sorted.
// Shorter ones are refused for their length; plain runs and repetitions are found by rule.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "contexts/identity/rules.h"

namespace mashang::identity {
namespace {

constexpr auto kCommon = std::to_array<std::string_view>({
    // clang-format off
    "!qaz2wsx", "00000000", "01234567", "0123456789", "0987654321", "110110110", "110120119",
    "11111111", "1111111111", "11223344", "1122334455", "112233445566", "119119119", "120120120",
    "123123123", "123321123", "12341234", "12344321", "1234512345", "123456123", "12345678",
    "123456789", "1234567890", "12345678910", "123456789a", "123456789q", "12345678a", "12345678q",
    "1234567a", "1234567q", "123654789", "1236987450", "13145200", "1314520520", "1314520a",
    "135792468", "147258369", "147852369", "159357258", "168168168", "1q2w3e4r", "1q2w3e4r5t",
    "1qaz2wsx", "1qaz@wsx", "1qazxsw2", "22222222", "23456789", "246813579", "31415926",
    "314159265", "321321321", "33333333", "520131400", "5201314520", "5201314a", "520520520",
    "5211314a", "521521521", "55555555", "66666666", "741852963", "77777777", "789456123",
    "789789789", "87654321", "88888888", "8888888888", "963852741", "98765432", "987654321",
    "9876543210", "99999999", "a1234567", "a12345678", "a123456789", "a1b2c3d4", "a1s2d3f4",
    "a5201314", "aa112233", "aa123456", "aa12345678", "aaa123456", "aaaa1111", "aabbccdd",
    "ab123456", "abc12345", "abc123456", "abc123abc", "abcabcabc", "abcd1234", "abcd123456",
    "abcdefg1", "abcdefg123", "abcdefgh", "access14", "admin123", "admin1234", "admin123456",
    "adminadmin", "administrator", "aini1314", "alipay123", "aptx4869", "as123456", "as12345678",
    "asas1212", "asd123456", "asdasdasd", "asdf1234", "asdfghjk", "asdfghjkl", "baba1234",
    "baobao123", "baobei520", "baseball", "basketball", "beijing2008", "billgates", "bismillah",
    "blink182", "caonima123", "changeme", "charlie1", "chen123456", "china123", "chocolate",
    "computer", "cookie123", "corvette", "dearbook", "diamond1", "dongdong", "dragon123",
    "drowssap", "fangfang", "firewall", "football", "football1", "fuckyou1", "fuckyou2",
    "fuckyouall", "fuzhou123", "gfhjkm123", "google123", "haha1234", "hahahaha", "hello123",
    "helloworld", "huang123456", "huawei123", "iloveu520", "iloveyou", "iloveyou1", "iloveyou2",
    "iloveyou520", "internet", "jiajia123", "jiayou123", "jordan23", "jsbgiryt", "justin123",
    "killer123", "kingcom5", "kissme123", "kuaile123", "laogong520", "laopo520", "letmein1",
    "letmein123", "li123456", "lin123456", "liu123456", "liverpool", "lol123456", "love1314",
    "love5201314", "lovelove", "loveyou1314", "mama1234", "master123", "mercedes", "michael1",
    "microsoft", "mima1234", "mimamima", "monkey123", "mustang1", "ncc1701d", "newpassword",
    "nihao123", "nihaoma123", "nopassword", "p@ssw0rd", "p@ssw0rd1", "p@ssword", "pa$$w0rd",
    "passw0rd", "passw0rd1", "password", "password!", "password1", "password12", "password123",
    "password1234", "password@123", "pokemon1", "princess", "princess1", "putian123", "q1234567",
    "q12345678", "q123456789", "q1q1q1q1", "q1w2e3r4", "q1w2e3r4t5", "qaz123456", "qazwsx123",
    "qazwsxedc", "qazxswedc", "qq123456", "qq1234567", "qq12345678", "qq123456789", "qq5201314",
    "qqqqqqqq", "quanzhou123", "qwe123456", "qweasd123", "qweasdzxc", "qwer1234", "qwer123456",
    "qwert12345", "qwerty12", "qwerty123", "qwerty1234", "qwertyui", "qwertyuiop", "rockyou1",
    "root1234", "root123456", "samsung1", "scorpion", "secret123", "shadow123", "slipknot",
    "spiderman", "starwars", "student1", "summer123", "sunshine", "sunshine1", "superman",
    "superman1", "taobao123", "terminator", "test1234", "test12345", "test123456", "testtest",
    "thunder1", "tiantian", "tiantian123", "tianya123", "trustno1", "victoria", "wang123456",
    "wangyut2", "warcraft", "wechat123", "weixin123", "welcome1", "welcome123", "whatever",
    "winner123", "wo123456", "woaini123", "woaini1314", "woaini520", "woaini5201314", "woaini521",
    "woaiwojia", "wodemima", "wordpass", "woshishui", "wpc000821", "wu123456", "xgzz1234",
    "xiamen123", "xiaoming", "xiaoxiao", "xiaozhu123", "xihuanni", "yamaha123", "yang123456",
    "yankees1", "yanzheng", "yuanxiao1", "zaq12wsx", "zaq1zaq1", "zhang123456", "zhangzhou",
    "zhao123456", "zheng123456", "zhongguo", "zhuzhuzhu", "zxc123456", "zxcv1234", "zxcvbnm,",
    "zxcvbnm1", "zxcvbnm123", "zxcvbnma", "zz123456",
    // clang-format on
});
static_assert(std::ranges::is_sorted(kCommon));

/// "aaaaaaaa", "12345678", "hgfedcba": each character follows the one before by the same step of
/// -1, 0 or 1.
bool is_run(std::string_view text) {
    if (text.size() < 2) return false;
    const int step = text[1] - text[0];
    if (step < -1 || step > 1) return false;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] - text[i - 1] != step) return false;
    }
    return true;
}

/// "abcabcabc", "12121212": one piece of at most four characters over and over.
bool is_repetition(std::string_view text) {
    for (std::size_t piece = 1; piece <= 4 && piece * 2 <= text.size(); ++piece) {
        if (text.size() % piece == 0 && text.substr(piece) == text.substr(0, text.size() - piece)) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool is_common_password(std::string_view password) {
    std::string small{password};
    for (char& c : small) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return is_run(small) || is_repetition(small) || std::ranges::binary_search(kCommon, small);
}

}  // namespace mashang::identity
