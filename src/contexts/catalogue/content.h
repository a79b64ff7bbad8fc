#pragma once

// What the province keeps of an item: the elements of the implementation list of the national
// platform (GB/T 39554; standards.md §3.3), as one document. It is what editors write, what an
// edition stores and what the item that everybody reads is made of (build.h).

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/catalogue/decision_rules.h"
#include "contexts/catalogue/rows.h"
#include "contexts/catalogue/words.h"
#include "contexts/places/division.h"
#include "platform/json/text.h"

namespace mashang::catalogue {

using ShortText = json::Text<100>;
using Line = json::Text<100, 1>;
using Passage = json::Text<1000>;
using FullPassage = json::Text<1000, 1>;

/// How many days, weeks of work or months, and of what.
struct LimitContent {
    int count;
    LimitUnit unit;
    bool operator==(const LimitContent&) const = default;
};
BOOST_DESCRIBE_STRUCT(LimitContent, (), (count, unit))

/// 办理流程: a step that the applicant reads of.
struct StepContent {
    Line name;
    Passage note;
    bool operator==(const StepContent&) const = default;
};
BOOST_DESCRIBE_STRUCT(StepContent, (), (name, note))

/// 告知承诺, 容缺受理: what an applicant may give for a material when she hands in.
struct StandInContent {
    bool may_promise;     ///< her word that she meets what the material would show
    bool may_come_later;  ///< her word that it comes
    int working_days;     ///< from acceptance on, until it must be there
    bool operator==(const StandInContent&) const = default;
};
BOOST_DESCRIBE_STRUCT(StandInContent, (), (may_promise, may_come_later, working_days))

/// 共同申请: how many may apply together for one matter, whoever opens the case included.
struct JointContent {
    int least;  ///< 1: one alone may apply, too
    int most;   ///< 2 to 200
    bool operator==(const JointContent&) const = default;
};
BOOST_DESCRIBE_STRUCT(JointContent, (), (least, most))

/// 申请材料.
struct MaterialContent {
    Line name;
    MaterialSource source;
    Necessity necessity;
    MaterialForm form;
    std::optional<std::string> licence_type;      ///< "L001", when a licence serves
    std::optional<Audience> applies_to;           ///< nothing: every applicant
    Passage note;                                 ///< 填报须知, 受理标准
    Passage basis;                                ///< 要求提供材料的依据
    std::optional<StandInContent> stand_in = {};  ///< nothing: it must be there
    std::optional<int> copies = {};               ///< 纸质材料份数, where paper is handed in
    std::optional<Line> paper_size = {};          ///< 纸质材料规格: "A4"
    bool operator==(const MaterialContent&) const = default;
};
BOOST_DESCRIBE_STRUCT(MaterialContent, (),
                      (name, source, necessity, form, licence_type, applies_to, note, basis,
                       stand_in, copies, paper_size))

/// 业务办理项: a case of the item with a material list of its own.
struct VariantContent {
    Line name;
    Line when;                   ///< the plain question that leads to it: "证件丢失了"
    std::vector<int> materials;  ///< numbers of the materials that it takes, from 1
    bool operator==(const VariantContent&) const = default;
};
BOOST_DESCRIBE_STRUCT(VariantContent, (), (name, when, materials))

/// 收费.
struct FeeContent {
    ShortText project;         ///< 收费项目名称
    json::Text<500> standard;  ///< 收费标准: "20元/证"
    Passage basis;             ///< 收费依据
    Passage reduction;         ///< 减免: who pays less and on what ground; empty: nobody
    bool operator==(const FeeContent&) const = default;
};
BOOST_DESCRIBE_STRUCT(FeeContent, (), (project, standard, basis, reduction))

struct FaqContent {
    json::Text<300, 1> question;
    json::Text<2000, 1> answer;
    bool operator==(const FaqContent&) const = default;
};
BOOST_DESCRIBE_STRUCT(FaqContent, (), (question, answer))

/// 办理形式: by which ways one applies.
enum class ApplyBy { window, online, post };
BOOST_DESCRIBE_ENUM(ApplyBy, window, online, post)

/// 网上办理深度: how far one gets on line.
enum class OnlineDepth {
    none,
    consultation,
    receipt,
    pre_examination,
    acceptance,
    handling,
    result
};
BOOST_DESCRIBE_ENUM(OnlineDepth, none, consultation, receipt, pre_examination, acceptance, handling,
                    result)

/// 结果送达.
enum class ServeBy { window, public_notice, post, download };
BOOST_DESCRIBE_ENUM(ServeBy, window, public_notice, post, download)

/// 结果类型.
enum class ResultKind { licence, approval, other, none };
BOOST_DESCRIBE_ENUM(ResultKind, licence, approval, other, none)

/// 通办范围: within which area around the office that decides any other office of the body receives
/// (GB/T 39554; 跨村 is within the township).
enum class HandleArea { nation, province, city, county, township, village };
BOOST_DESCRIBE_ENUM(HandleArea, nation, province, city, county, township, village)

/// 特别程序, whose time does not count against the limit (行政许可法 45).
enum class SpecialProcedure {
    hearing,
    tender,
    auction,
    inspection,
    testing,
    quarantine,
    appraisal,
    expert_review,
    public_notice,
};
BOOST_DESCRIBE_ENUM(SpecialProcedure, hearing, tender, auction, inspection, testing, quarantine,
                    appraisal, expert_review, public_notice)

/// 权力来源: by what the body may do it.
enum class PowerSource {
    statutory,            ///< 法定本级行使
    handed_down,          ///< 上级下放
    granted_by_higher,    ///< 上级授权
    granted_by_peer,      ///< 同级授权
    entrusted_by_higher,  ///< 上级委托
    entrusted_by_peer,    ///< 同级委托
};
BOOST_DESCRIBE_ENUM(PowerSource, statutory, handed_down, granted_by_higher, granted_by_peer,
                    entrusted_by_higher, entrusted_by_peer)

/// 实施主体性质: 法定机关, 授权组织, 受委托组织.
enum class BodyNature { statutory, authorised, entrusted };
BOOST_DESCRIBE_ENUM(BodyNature, statutory, authorised, entrusted)

/// What an office may say for itself where the source leaves it open.
enum class OpenElement { place, hours, telephone, promise, help };
BOOST_DESCRIBE_ENUM(OpenElement, place, hours, telephone, promise, help)

struct ItemContent {
    json::Text<100, 2> name;  ///< 事项名称
    json::Text<200> name_en;
    ItemType type;
    std::vector<Interaction> interactions;  ///< the first is the main one
    std::vector<Audience> audiences;        ///< 服务对象
    std::vector<std::string> themes;        ///< ids: "P090"
    std::string organisation;               ///< the body's id: "GA"
    std::vector<DivisionLevel> levels;      ///< 行使层级
    std::vector<FullPassage> basis;         ///< 设定依据
    std::vector<FullPassage> conditions;    ///< 受理条件
    std::vector<StepContent> process;       ///< 办理流程
    std::vector<MaterialContent> materials;
    std::vector<VariantContent> variants;
    std::optional<LimitContent> legal_limit;  ///< 法定办结时限
    int promised_workdays;                    ///< 承诺办结时限; 0: done at once
    bool instant;                             ///< 办件类型: 即办件, else 承诺件
    std::vector<SpecialProcedure> special_procedures;
    std::vector<FeeContent> fees;  ///< 收费; none: free of charge
    bool online_payment;           ///< 是否支持网上支付
    int visits;                    ///< 到办事现场次数
    Passage visit_reason;          ///< 必须现场办理原因说明
    std::vector<ApplyBy> apply_by;
    OnlineDepth online_depth;
    std::vector<ServeBy> serve_by;
    std::optional<std::string> result_licence;  ///< the licence type: "L001"
    ShortText result_name;
    ResultKind result_kind;
    std::vector<Line> keywords;
    bool cross_province;  ///< 跨省通办
    bool hot;
    std::vector<FaqContent> faq;
    std::vector<OpenElement> open_to_offices;
    std::optional<bool> silence_grants = {};  ///< 逾期默许: undecided in time counts as granted
    /// 申请表单, its own (form_parts.h); nothing: the one that is derived (form.h).
    std::optional<boost::json::object> form = {};
    std::optional<DecisionRules> decision_rules = {};  ///< 秒批; nothing: a person decides
    std::optional<JointContent> joint = {};            ///< nothing: each applies for herself
    std::optional<HandleArea> handle_area = {};        ///< see handle_area_of
    // What the source files do not say; absent: not said.
    std::optional<PowerSource> power_source = {};
    std::optional<BodyNature> body_nature = {};
    std::optional<Line> entrusted_by = {};             ///< 委托部门
    std::optional<FullPassage> legal_limit_note = {};  ///< 法定办结时限说明
    std::optional<FullPassage> promise_note = {};      ///< 承诺办结时限说明
    std::optional<FullPassage> quantity_limit = {};    ///< 数量限制
    std::optional<FullPassage> joint_bodies = {};      ///< 联办机构
    std::optional<FullPassage> intermediaries = {};    ///< 中介服务
    std::optional<FullPassage> enquiries = {};         ///< 咨询方式
    std::optional<FullPassage> complaints = {};        ///< 监督投诉方式
    std::optional<bool> in_hall = {};                  ///< 进驻政务大厅
    std::optional<bool> self_service = {};             ///< 自助终端办理

    bool operator==(const ItemContent&) const = default;
};
BOOST_DESCRIBE_STRUCT(ItemContent, (),
                      (name, name_en, type, interactions, audiences, themes, organisation, levels,
                       basis, conditions, process, materials, variants, legal_limit,
                       promised_workdays, instant, special_procedures, fees, online_payment, visits,
                       visit_reason, apply_by, online_depth, serve_by, result_licence, result_name,
                       result_kind, keywords, cross_province, hot, faq, open_to_offices,
                       silence_grants, form, decision_rules, joint, handle_area, power_source,
                       body_nature, entrusted_by, legal_limit_note, promise_note, quantity_limit,
                       joint_bodies, intermediaries, enquiries, complaints, in_hall, self_service))

/// Where its applications may be handed in beside the office that decides. Where the source does
/// not say: everywhere in the nation for what is handled across provinces, else nowhere.
std::optional<HandleArea> handle_area_of(const ItemContent& content);

/// Whether the source leaves the element to offices.
bool is_open_to_offices(const ItemContent& content, OpenElement element);

/// The content that rows of the source files tell; `materials` are those of the item, in order.
/// What the files do not say is empty, and open to offices is everything that can be.
ItemContent content_of(const ItemRow& row, const std::vector<const MaterialRow*>& materials);

/// As an edition stores it, and back. Throws std::runtime_error for a text that is none.
std::string text_of(const ItemContent& content);
ItemContent content_from(std::string_view text);

}  // namespace mashang::catalogue
