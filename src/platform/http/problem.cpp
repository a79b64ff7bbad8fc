#include "platform/http/problem.h"

#include <array>
#include <boost/json.hpp>
#include <utility>

#include "platform/http/refusals.h"
#include "platform/http/tus.h"
#include "platform/sql/sql.h"

namespace mashang::http {

namespace {

int status_of(RefusalKind kind) {
    switch (kind) {
        case RefusalKind::malformed:
            return 400;
        case RefusalKind::unauthenticated:
            return 401;
        case RefusalKind::forbidden:
            return 403;
        case RefusalKind::missing:
            return 404;
        case RefusalKind::conflict:
            return 409;
        case RefusalKind::gone:
            return 410;
        case RefusalKind::too_large:
            return 413;
        case RefusalKind::invalid:
            return 422;
        case RefusalKind::too_many:
            return 429;
        case RefusalKind::unavailable:
            return 503;
    }
    std::unreachable();
}

struct Title {
    int status;
    std::string_view zh;
    std::string_view en;
};

constexpr std::array kTitles = std::to_array<Title>({
    {400, "请求无法读取", "The request cannot be read"},
    {401, "未登录或认证等级不足", "Not signed in, or not strongly enough"},
    {403, "没有权限", "Not allowed"},
    {404, "未找到", "Not found"},
    {405, "方法不支持", "Method not allowed"},
    {408, "请求超时", "The request took too long"},
    {409, "当前状态不允许", "The state of things does not allow it"},
    {410, "已失效", "No longer there"},
    {412, "前提不满足", "A precondition does not hold"},
    {413, "内容过大", "Too large"},
    {415, "类型不支持", "Unsupported type"},
    {417, "期望不支持", "Unsupported expectation"},
    {422, "填写有误", "Something is wrong with the input"},
    {429, "操作过于频繁", "Too many requests"},
    {431, "请求头过大", "Request head too large"},
    {460, "校验和不符", "The checksum differs"},
    {500, "系统错误", "Our fault"},
    {501, "功能不支持", "Not supported"},
    {503, "暂时不可用", "Unavailable for the moment"},
    {505, "协议版本不支持", "Unsupported protocol version"},
});

boost::json::object printed(const Facts& facts) {
    boost::json::object object;
    for (const auto& [name, value] : facts) object[name] = value;
    return object;
}

boost::json::array printed(const std::vector<Fault>& faults, Language language) {
    boost::json::array array;
    for (const Fault& fault : faults) {
        array.push_back({{"pointer", fault.pointer},
                         {"code", fault.refusal->code},
                         {"detail", message_of(*fault.refusal, fault.facts, language)}});
    }
    return array;
}

}  // namespace

int status_of(const Refusal& refusal) {
    static constexpr std::array<std::pair<const Refusal*, int>, 11> kOwn{{
        {&kBug, 500},
        {&kMethodNotAllowed, 405},
        {&kNotJson, 415},
        {&kWrongMediaType, 415},
        {&kHeadTooLarge, 431},
        {&kTooSlow, 408},
        {&kUnsupportedVersion, 505},
        {&kUnsupportedEncoding, 501},
        {&kUnsupportedExpectation, 417},
        {&tus::kOtherVersion, 412},
        {&tus::kChecksumMismatch, 460},
    }};
    for (const auto& [row, status] : kOwn) {
        if (row == &refusal) return status;
    }
    return status_of(refusal.kind);
}

std::string_view title_of(int status, Language language) {
    for (const Title& title : kTitles) {
        if (title.status == status) return language == Language::zh ? title.zh : title.en;
    }
    return language == Language::zh ? "不予办理" : "Refused";
}

std::string problem_text(const Refused& refused, Language language, std::string_view instance) {
    const Refusal& refusal = refused.refusal();
    const int status = status_of(refusal);
    boost::json::object problem;
    problem["type"] = "urn:mashang:" + std::string{refusal.code};
    problem["title"] = title_of(status, language);
    problem["status"] = status;
    problem["detail"] = message_of(refusal, refused.facts(), language);
    problem["code"] = refusal.code;
    if (!refusal.clause.empty()) problem["clause"] = refusal.clause;
    problem["instance"] = instance;
    problem["facts"] = printed(refused.facts());
    problem["faults"] = printed(refused.faults(), language);
    return boost::json::serialize(problem);
}

Refused refused_of(const std::exception_ptr& thrown, std::string_view instance, std::string& bug) {
    try {
        std::rethrow_exception(thrown);
    } catch (const Refused& refused) {
        return refused;
    } catch (const sql::Outage& outage) {
        bug = outage.what();
        return Refused{kOutage};
    } catch (const std::exception& error) {
        bug = error.what();
    } catch (...) {
        bug = "something that is no exception was thrown";
    }
    return Refused{kBug, {{"reference", std::string{instance}}}};
}

}  // namespace mashang::http
