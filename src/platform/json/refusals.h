#pragma once

#include <array>

#include "base/refused.h"

/// Why a text from outside is not the JSON, or not the value, that was asked for.
namespace mashang::json::refusals {

using enum RefusalKind;

// The text as a whole (parse).
inline constexpr Refusal kMalformed{
    "json.malformed", malformed, "内容不是有效的JSON，第{byte}字节处无法识别",
    "The content is not JSON: byte {byte} makes no sense", "RFC 8259"};
inline constexpr Refusal kDuplicateMember{
    "json.duplicate_member", malformed, "同一对象中有重复的名称，位于第{byte}字节之前",
    "An object names the same member twice before byte {byte}", "RFC 8259"};
inline constexpr Refusal kTooDeep{"json.too_deep", malformed, "内容嵌套超过{max}层",
                                  "The content is nested more than {max} deep"};
inline constexpr Refusal kTooLarge{"json.too_large", too_large, "内容超过{max}字节",
                                   "The content has more than {max} bytes"};

// The values in it (decode).
inline constexpr Refusal kInvalid{"json.invalid", invalid, "有{count}处填写不正确，请逐项更正",
                                  "{count} entries are not right; each is named"};
inline constexpr Refusal kMissing{"json.missing", invalid, "此项必填", "This is required"};
inline constexpr Refusal kUnknown{"json.unknown", invalid, "没有这一项", "There is no such member"};
inline constexpr Refusal kExpectedText{"json.expected_text", invalid, "此项应为文字",
                                       "This is to be a text"};
inline constexpr Refusal kExpectedInteger{"json.expected_integer", invalid, "此项应为整数",
                                          "This is to be a whole number"};
inline constexpr Refusal kExpectedNumber{"json.expected_number", invalid, "此项应为数字",
                                         "This is to be a number"};
inline constexpr Refusal kExpectedBoolean{"json.expected_boolean", invalid,
                                          "此项应为是或否（true/false）",
                                          "This is to be true or false"};
inline constexpr Refusal kExpectedArray{"json.expected_array", invalid, "此项应为列表",
                                        "This is to be a list"};
inline constexpr Refusal kExpectedObject{"json.expected_object", invalid,
                                         "此项应为一组有名称的内容", "This is to be an object"};
inline constexpr Refusal kNotAllowed{"json.not_allowed", invalid, "只能是下列之一：{allowed}",
                                     "This is to be one of: {allowed}"};
inline constexpr Refusal kBadValue{"json.bad_value", invalid, "格式不正确",
                                   "This is not written as it should be"};
inline constexpr Refusal kOutOfRange{"json.out_of_range", invalid, "数值应在{min}到{max}之间",
                                     "The number is to lie between {min} and {max}"};
inline constexpr Refusal kTextTooLong{"json.text_too_long", invalid, "不能超过{max}个字",
                                      "This may have {max} characters at most"};
inline constexpr Refusal kTextTooShort{"json.text_too_short", invalid, "不能少于{min}个字",
                                       "This needs {min} characters at least"};
inline constexpr Refusal kTextEncoding{"json.text_encoding", invalid, "文字编码不是有效的UTF-8",
                                       "The text is not UTF-8"};
inline constexpr Refusal kTextCharacter{"json.text_character", invalid, "含有不可见的控制字符",
                                        "The text holds a control character"};
inline constexpr Refusal kArrayTooLong{"json.array_too_long", invalid, "列表不能超过{max}项",
                                       "The list may have {max} entries at most"};

/// All of them, for the public list of codes and for tests.
inline constexpr std::array kJson{
    &kMalformed,       &kDuplicateMember, &kTooDeep,        &kTooLarge,        &kInvalid,
    &kMissing,         &kUnknown,         &kExpectedText,   &kExpectedInteger, &kExpectedNumber,
    &kExpectedBoolean, &kExpectedArray,   &kExpectedObject, &kNotAllowed,      &kBadValue,
    &kOutOfRange,      &kTextTooLong,     &kTextTooShort,   &kTextEncoding,    &kTextCharacter,
    &kArrayTooLong};

}  // namespace mashang::json::refusals
