#include "contexts/own_data/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace mashang::own_data {
namespace {

using Word = std::pair<std::string_view, std::string_view>;

constexpr auto kMembers = std::to_array<Word>({
    {"accesses", "谁看过我的信息"},
    {"address", "地址"},
    {"address_masked", "网络地址（部分）"},
    {"answer", "答复"},
    {"answered_at", "答复时间"},
    {"apps", "授权的应用"},
    {"asked_at", "提出时间"},
    {"assurance_level", "实名等级"},
    {"at", "时间"},
    {"birth_date", "出生日期"},
    {"by", "由谁"},
    {"by_whom", "由谁"},
    {"case_id", "办件"},
    {"case_number", "办件编号"},
    {"cases", "办件"},
    {"cid", "编号"},
    {"citizen_id", "公民身份号码"},
    {"client_id", "应用编号"},
    {"closes_at", "申请注销，将于"},
    {"codes", "正在使用的码"},
    {"comment", "评语"},
    {"copies", "数据副本"},
    {"corrections", "更正申请"},
    {"created_at", "登记时间"},
    {"current", "本次登录"},
    {"datum", "更正内容"},
    {"decided_at", "办结时间"},
    {"decision", "办理结果"},
    {"device", "设备"},
    {"devices", "用过的设备"},
    {"division_name", "办理地区"},
    {"document", "证件"},
    {"due_date", "期限"},
    {"due_provisional", "期限为暂定"},
    {"ends_at", "失效时间"},
    {"ethnicity", "民族"},
    {"events", "办理过程"},
    {"file_name", "文件名"},
    {"form", "申请表"},
    {"gave", "提供了什么"},
    {"given_at", "授权时间"},
    {"grade", "评分"},
    {"granted", "可获取"},
    {"ground", "依据"},
    {"has_app", "已绑定身份验证器"},
    {"how", "取得方式"},
    {"id", "编号"},
    {"is_of_this_session", "本次登录中签发"},
    {"is_suspect", "可能被复制"},
    {"is_synced", "多设备同步"},
    {"issued_at", "签发时间"},
    {"item_id", "事项代码"},
    {"item_name", "事项"},
    {"last_seen_at", "最近使用"},
    {"last_used_at", "最近使用"},
    {"level", "等级"},
    {"materials", "材料"},
    {"media_type", "文件类型"},
    {"methods", "登录方式"},
    {"mobile", "手机号码"},
    {"name", "名称"},
    {"necessity", "是否必要"},
    {"next_step", "下一步"},
    {"note", "说明"},
    {"notices", "消息"},
    {"number", "编号"},
    {"office", "单位"},
    {"office_id", "单位代码"},
    {"office_name", "办理单位"},
    {"opened_at", "开始时间"},
    {"options", "评价选项"},
    {"options_version", "选项版本"},
    {"outcome", "结果"},
    {"paper_codes", "剩余纸质恢复码"},
    {"passkeys", "通行密钥"},
    {"person_name", "姓名"},
    {"place", "地点"},
    {"proofings", "实名认证"},
    {"proven_at", "实名时间"},
    {"purpose", "用途"},
    {"ratings", "好差评"},
    {"read", "已读"},
    {"ready_at", "完成时间"},
    {"reason", "理由"},
    {"reason_code", "理由代码"},
    {"reasons", "理由"},
    {"registered_at", "注册时间"},
    {"requested_at", "申请时间"},
    {"says", "应为"},
    {"seen_at", "首次使用"},
    {"seq", "序号"},
    {"sessions", "登录"},
    {"sex", "性别"},
    {"signed_in_at", "登录时间"},
    {"size", "大小（字节）"},
    {"state", "状态"},
    {"submitted_at", "提交时间"},
    {"supplement_request", "补正要求"},
    {"terminal", "终端"},
    {"text", "内容"},
    {"title", "标题"},
    {"uses", "使用记录"},
    {"version", "版本"},
    {"way", "方式"},
    {"what", "什么"},
    {"who", "谁"},
    {"words", "内容"},
});
static_assert(std::ranges::is_sorted(kMembers, {}, &Word::first));

constexpr auto kValues = std::to_array<Word>({
    {"accepted", "已受理"},
    {"applicant", "申请人"},
    {"asked", "待答复"},
    {"bank_card", "银行卡核验"},
    {"corrected", "已更正"},
    {"decided", "已办结"},
    {"declined", "未予更正"},
    {"draft", "草稿"},
    {"entry", "通行"},
    {"face", "人脸核验"},
    {"female", "女"},
    {"granted", "准予"},
    {"identity", "身份核验"},
    {"licence", "亮证授权"},
    {"making", "正在制作"},
    {"male", "男"},
    {"not_accepted", "不予受理"},
    {"office", "办理单位"},
    {"over", "已失效"},
    {"pending", "核验中"},
    {"population_register", "人口库核验"},
    {"proven", "已通过"},
    {"ready", "可下载"},
    {"refused", "未通过"},
    {"social_security_card", "社保卡核验"},
    {"submitted", "已提交"},
    {"supplement_requested", "待补正"},
    {"system", "系统"},
    {"taken_back", "已撤回"},
    {"window", "窗口核验"},
    {"withdrawn", "已撤回"},
});
static_assert(std::ranges::is_sorted(kValues, {}, &Word::first));

template <std::size_t N>
std::optional<std::string_view> find(const std::array<Word, N>& words, std::string_view name) {
    const auto found = std::ranges::lower_bound(words, name, {}, &Word::first);
    if (found == words.end() || found->first != name) return std::nullopt;
    return found->second;
}

}  // namespace

std::optional<std::string_view> word_of(std::string_view member) {
    return find(kMembers, member);
}

std::optional<std::string_view> word_of_value(std::string_view value) {
    return find(kValues, value);
}

}  // namespace mashang::own_data
