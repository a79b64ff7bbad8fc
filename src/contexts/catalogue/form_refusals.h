#pragma once

// What is wrong with a form definition; the faults that form_check.h finds.

#include "base/refused.h"

namespace mashang::catalogue::refusals {

inline constexpr Refusal kFormShape{
    .code = "catalogue.form_shape",
    .kind = RefusalKind::invalid,
    .zh = "表单定义此处的写法不对",
    .en = "This is not how a form definition is written here",
};
inline constexpr Refusal kFormKeyword{
    .code = "catalogue.form_keyword",
    .kind = RefusalKind::invalid,
    .zh = "表单定义此处没有“{value}”",
    .en = "A form definition has no \"{value}\" here",
};
inline constexpr Refusal kFormWordsMissing{
    .code = "catalogue.form_words_missing",
    .kind = RefusalKind::invalid,
    .zh = "缺少中文或英文文字",
    .en = "Words in Chinese or English are missing",
};
inline constexpr Refusal kFormLimit{
    .code = "catalogue.form_limit",
    .kind = RefusalKind::invalid,
    .zh = "须写明上限，且应在 {min} 到 {max} 之间",
    .en = "A limit between {min} and {max} is needed",
};
inline constexpr Refusal kFormName{
    .code = "catalogue.form_name",
    .kind = RefusalKind::invalid,
    .zh = "项目名应为小写字母开头的字母、数字和下划线，且不能是 row",
    .en = "A name is small letters, digits and _, begins with a letter and is not \"row\"",
};
inline constexpr Refusal kFormNoSuchPart{
    .code = "catalogue.form_no_such_part",
    .kind = RefusalKind::invalid,
    .zh = "表单没有“{value}”这一项",
    .en = "The form has no part \"{value}\"",
};
inline constexpr Refusal kFormNotLaidOut{
    .code = "catalogue.form_not_laid_out",
    .kind = RefusalKind::invalid,
    .zh = "“{value}”须在布局中恰好出现一次",
    .en = "\"{value}\" has to stand in the layout exactly once",
};
inline constexpr Refusal kFormSource{
    .code = "catalogue.form_source",
    .kind = RefusalKind::invalid,
    .zh = "来源不存在，或者这一项不能有来源",
    .en = "There is no such source, or this part cannot have one",
};
inline constexpr Refusal kFormAsksKnown{
    .code = "catalogue.form_asks_known",
    .kind = RefusalKind::invalid,
    .zh = "“{value}”由{supplier}提供，请写明来源，不要让申请人填写",
    .en = "\"{value}\" is known from {supplier}: name it as the source instead of asking",
    .clause = "P 1.1",
};
inline constexpr Refusal kFormMaterial{
    .code = "catalogue.form_material",
    .kind = RefusalKind::invalid,
    .zh = "没有由申请人提交的第 {value} 份材料",
    .en = "There is no material number {value} that the applicant hands in",
};
inline constexpr Refusal kRuleOperation{
    .code = "catalogue.rule_operation",
    .kind = RefusalKind::invalid,
    .zh = "规则没有“{value}”这种运算，或者它的参数个数不对",
    .en = "Rules have no operation \"{value}\", or it has other operands",
};
inline constexpr Refusal kRuleVariable{
    .code = "catalogue.rule_variable",
    .kind = RefusalKind::invalid,
    .zh = "规则所用的“{value}”不在表单中",
    .en = "The rule reads \"{value}\", which the form does not have",
};
inline constexpr Refusal kRuleTooLarge{
    .code = "catalogue.rule_too_large",
    .kind = RefusalKind::invalid,
    .zh = "规则过长或嵌套过深",
    .en = "The rule is too long or nested too deep",
};
inline constexpr Refusal kRuleCycle{
    .code = "catalogue.rule_cycle",
    .kind = RefusalKind::invalid,
    .zh = "规则绕了一圈，又取决于它自己的结果",
    .en = "What the rule decides comes back to what it reads",
};
inline constexpr Refusal kRuleNeverTrue{
    .code = "catalogue.rule_never_true",
    .kind = RefusalKind::invalid,
    .zh = "条件永远不成立，“{value}”永远不会出现",
    .en = "The condition is never true: \"{value}\" would never be seen",
};
inline constexpr Refusal kRuleChoice{
    .code = "catalogue.rule_choice",
    .kind = RefusalKind::invalid,
    .zh = "“{value}”不是可选的值",
    .en = "\"{value}\" is not among the choices",
};

}  // namespace mashang::catalogue::refusals
