// `mashang verify code`: the check of a terminal that has no network.

#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "app/code_record.h"
#include "app/commands.h"
#include "base/enum_names.h"
#include "contexts/one_code/check.h"
#include "contexts/one_code/commitment.h"
#include "contexts/one_code/predicates.h"
#include "contexts/one_code/refusals.h"
#include "platform/clock/clock.h"

namespace mashang::app {
namespace {

/// What is wrong with how the command was called.
struct Misuse : std::runtime_error {
    using std::runtime_error::runtime_error;
};

std::string text_of(const std::string& file) {
    std::ifstream in{file, std::ios::binary};
    std::ostringstream text;
    if (!in || !(text << in.rdbuf()))
        throw std::runtime_error(fmt::format("cannot read {} 无法读取", file));
    return std::move(text).str();
}

one_code::Keys read_keys(const std::string& file) {
    auto keys = one_code::Keys::parse(text_of(file));
    if (!keys) throw std::runtime_error(fmt::format("{} is no list of keys 不是公钥文件", file));
    return *std::move(keys);
}

std::optional<one_code::RevocationList> read_revocations(const std::string& file,
                                                         const one_code::Keys& keys) {
    if (file.empty()) return std::nullopt;
    auto list = one_code::RevocationList::parse(text_of(file), keys);
    if (!list) {
        throw std::runtime_error(
            fmt::format("{} is no list that these keys signed 停用名单签名不符", file));
    }
    return list;
}

Instant moment_of(const std::string& typed) {
    const platform::SystemClock clock;
    if (typed.empty()) return clock.now();
    const auto moment = Instant::parse(typed);
    if (!moment) throw Misuse("a time is 2018-09-30T10:00:00+08:00 时间格式不对");
    return *moment;
}

std::optional<one_code::Purpose> purpose_in(const std::string& typed) {
    if (typed.empty()) return std::nullopt;
    const auto purpose = enumerator_of<one_code::Purpose>(typed);
    if (!purpose) throw Misuse("a purpose is identity, licence or entry 用途不对");
    return purpose;
}

void print(const one_code::Code& code) {
    const one_code::Header& header = code.header;
    std::string predicates;
    for (const std::string& name : one_code::names_of(one_code::claims_in(code.showing))) {
        predicates.append(" ").append(name);
    }
    for (const std::string& name : one_code::names_of_predicates(header.predicates)) {
        predicates.append(" ").append(name);
    }
    fmt::print("good 有效: {} 用途, level {} 实名等级, sign-in {} 登录强度,{} until {}\n",
               name_of_enumerator(one_code::purpose_of(header.purpose).value()), header.level,
               header.strength, predicates, one_code::end_of(header).text());
}

Outcome refuse(const Refusal& refusal) {
    fmt::print("NOT GOOD 无效: {} {} / {}\n", refusal.code, refusal.zh, refusal.en);
    return Outcome::failed;
}

Outcome judge(const CodeToVerify& given) {
    const Instant now = moment_of(given.at);
    const auto purpose = purpose_in(given.purpose);
    const auto keys = read_keys(given.keys);
    const auto revocations = read_revocations(given.revocations, keys);
    const auto code = one_code::parse(given.text);
    if (!code) return refuse(one_code::refusals::kUnreadable);
    std::optional<CodeRecord> record;
    if (!given.record.empty()) record.emplace(given.record);
    auto seen = record ? record->last_slots() : one_code::LastSlots{};
    const one_code::OfflineVerifier verifier{
        .keys = keys, .revocations = revocations ? &*revocations : nullptr, .purpose = purpose};
    const Refusal* wrong = one_code::check_offline(*code, verifier, now, seen);
    if (wrong != nullptr) return refuse(*wrong);
    if (record) record->append(code->header.cid, code->slot);
    print(*code);
    return Outcome::done;
}

}  // namespace

Outcome verify_code(const CodeToVerify& given) {
    try {
        return judge(given);
    } catch (const Misuse& misuse) {
        fmt::print(stderr, "mashang: {}\n", misuse.what());
        return Outcome::misused;
    }
}

}  // namespace mashang::app
