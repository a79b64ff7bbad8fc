#pragma once

#include "base/refused.h"

namespace mashang::service::refusals {

using enum RefusalKind;

inline constexpr Refusal kNoSuchDocument{"service.no_such_document", missing, "没有这份文书",
                                         "There is no such document"};
inline constexpr Refusal kNotIssuedYet{"service.not_issued_yet", conflict,
                                       "文书正在生成，请稍后再试",
                                       "The document is being made; try again in a moment"};
inline constexpr Refusal kReplaced{"service.replaced", conflict, "这份文书已被新的文书替代",
                                   "Another document has taken the place of this one"};
inline constexpr Refusal kTemplateFaults{"service.template_faults", invalid,
                                         "文书模板有误，请逐项改正",
                                         "The template has faults; each is named"};
inline constexpr Refusal kUnknownField{"service.unknown_field", invalid, "没有“{field}”这个字段",
                                       "There is no field \"{field}\""};
inline constexpr Refusal kOpenBrace{"service.open_brace", invalid, "花括号没有成对",
                                    "A brace has no partner"};
inline constexpr Refusal kTemplateLength{"service.template_length", invalid,
                                         "内容须为1至{most}个字", "Write 1 to {most} characters"};
inline constexpr Refusal kTitleOfOneLine{"service.title_of_one_line", invalid, "标题只能写一行",
                                         "A title is one line"};
inline constexpr Refusal kRemedyMissing{
    "service.remedy_missing", invalid, "不利的决定须告知救济途径和期限，请写入{remedy}",
    "A negative decision says what may be done against it: write {remedy}", "行政复议法 20"};
inline constexpr Refusal kNoSuchTemplate{"service.no_such_template", missing,
                                         "本机构没有自己的这种模板",
                                         "Your office has no such template of its own"};

}  // namespace mashang::service::refusals
