#pragma once

#include <array>

#include "base/refused.h"

/// Why a text is not the value that it should be. The rows name what is wrong, never the text
/// itself.
namespace mashang::refusals {

using enum RefusalKind;

// GB 11643: the citizen's number.
inline constexpr Refusal kCitizenIdLength{"base.citizen_id.length", invalid, "公民身份号码应为18位",
                                          "A citizen's identity number has 18 characters",
                                          "GB 11643"};
inline constexpr Refusal kCitizenIdCharacter{
    "base.citizen_id.character", invalid, "公民身份号码应为17位数字加1位数字或X",
    "A citizen's identity number is 17 digits and then a digit or X", "GB 11643"};
inline constexpr Refusal kCitizenIdProvince{
    "base.citizen_id.province", invalid, "公民身份号码前两位不是有效的省级代码",
    "The first two digits of the identity number name no province", "GB 11643"};
inline constexpr Refusal kCitizenIdBirthDate{
    "base.citizen_id.birth_date", invalid, "公民身份号码中的出生日期不存在",
    "The date of birth in the identity number does not exist", "GB 11643"};
inline constexpr Refusal kCitizenIdUnborn{
    "base.citizen_id.unborn", invalid, "公民身份号码中的出生日期晚于今天",
    "The date of birth in the identity number lies in the future", "GB 11643"};
inline constexpr Refusal kCitizenIdAge{
    "base.citizen_id.age", invalid, "公民身份号码中的出生日期距今超过150年",
    "The date of birth in the identity number is more than 150 years ago", "GB 11643"};
inline constexpr Refusal kCitizenIdCheckDigit{
    "base.citizen_id.check_digit", invalid, "公民身份号码校验码不正确，请核对是否输错",
    "The check digit of the identity number is wrong: a digit may be mistyped", "GB 11643"};
inline constexpr Refusal kCitizenIdOldLength{
    "base.citizen_id.old_length", invalid, "旧版身份证号码应为15位数字",
    "An identity number of the first generation has 15 digits", "GB 11643"};

// Documents of those who have no citizen's number.
inline constexpr Refusal kHkMoPermit{
    "base.document.hk_mo_permit", invalid, "港澳居民来往内地通行证号码应为H或M加8位数字",
    "The number of a mainland travel permit is H or M and 8 digits"};
inline constexpr Refusal kTwPermit{"base.document.tw_permit", invalid,
                                   "台湾居民来往大陆通行证号码应为8位数字",
                                   "The number of a Taiwan travel permit is 8 digits"};
inline constexpr Refusal kPermanentResidence{
    "base.document.permanent_residence", invalid,
    "外国人永久居留身份证号码应为3位字母加12位数字；18位号码请按公民身份号码填写",
    "A permanent residence card of before 2023 has 3 letters and 12 digits; give one of 18 digits "
    "as a citizen's number"};
inline constexpr Refusal kPassport{"base.document.passport", invalid,
                                   "护照号码应为5至9位字母和数字",
                                   "A passport's number is 5 to 9 letters and digits", "ICAO 9303"};

// GB 32100: the unified social credit code.
inline constexpr Refusal kUsccLength{"base.uscc.length", invalid, "统一社会信用代码应为18位",
                                     "A unified social credit code has 18 characters", "GB 32100"};
inline constexpr Refusal kUsccCharacter{
    "base.uscc.character", invalid, "统一社会信用代码只含数字和大写字母，不含I、O、S、V、Z",
    "A unified social credit code is digits and capital letters without I, O, S, V and Z",
    "GB 32100"};
inline constexpr Refusal kUsccCategory{
    "base.uscc.category", invalid, "统一社会信用代码前两位不是有效的登记管理部门和机构类别",
    "The first two characters of the unified social credit code name no kind of organisation",
    "GB 32100"};
inline constexpr Refusal kUsccDivision{
    "base.uscc.division", invalid, "统一社会信用代码第3至8位应为数字（登记管理机关行政区划码）",
    "Characters 3 to 8 of the unified social credit code are digits: the registrar's division",
    "GB 32100"};
inline constexpr Refusal kUsccCheckDigit{
    "base.uscc.check_digit", invalid, "统一社会信用代码校验码不正确，请核对是否输错",
    "The check character of the unified social credit code is wrong: one may be mistyped",
    "GB 32100"};

// GB/T 2260 and its extension to townships and villages.
inline constexpr Refusal kDivisionLength{"base.division.length", invalid,
                                         "行政区划代码应为6位、9位或12位",
                                         "A division code has 6, 9 or 12 digits", "GB/T 2260"};
inline constexpr Refusal kDivisionCharacter{"base.division.character", invalid,
                                            "行政区划代码应全部为数字",
                                            "A division code is all digits", "GB/T 2260"};
inline constexpr Refusal kDivisionProvince{
    "base.division.province", invalid, "行政区划代码前两位不是有效的省级代码",
    "The first two digits of the division code name no province", "GB/T 2260"};
inline constexpr Refusal kDivisionGap{
    "base.division.gap", invalid, "行政区划代码有村级代码而没有乡级代码",
    "The division code names a village without its township", "GB/T 2260"};

// GB/T 36904: licence type codes and licence identifiers.
inline constexpr Refusal kLicenceTypeLength{"base.licence_type.length", invalid,
                                            "证照类型代码应为21位",
                                            "A licence type code has 21 characters", "GB/T 36904"};
inline constexpr Refusal kLicenceTypeDefiner{
    "base.licence_type.definer", invalid, "证照类型代码前18位不是有效的统一社会信用代码",
    "The first 18 characters of the licence type code are no unified social credit code",
    "GB/T 36904"};
inline constexpr Refusal kLicenceTypeSerial{
    "base.licence_type.serial", invalid, "证照类型代码末3位应为数字或大写字母",
    "The last 3 characters of the licence type code are digits or capital letters", "GB/T 36904"};
inline constexpr Refusal kLicenceNumberRoot{
    "base.licence_number.root", invalid, "电子证照标识应以1.2.156.3005.2.开头",
    "A licence identifier begins with 1.2.156.3005.2.", "GB/T 36904"};
inline constexpr Refusal kLicenceNumberParts{
    "base.licence_number.parts", invalid,
    "电子证照标识应由类型代码、颁发机构、流水号、版本号、校验位五段组成",
    "A licence identifier has five parts: type, issuer, serial, version and check character",
    "GB/T 36904"};
inline constexpr Refusal kLicenceNumberIssuer{
    "base.licence_number.issuer", invalid, "电子证照标识的颁发机构代码应为6至18位数字或大写字母",
    "The issuer in a licence identifier is 6 to 18 digits or capital letters", "GB/T 36904"};
inline constexpr Refusal kLicenceNumberSerial{
    "base.licence_number.serial", invalid, "电子证照标识的流水号应为1至64位数字或大写字母",
    "The serial in a licence identifier is 1 to 64 digits or capital letters", "GB/T 36904"};
inline constexpr Refusal kLicenceNumberVersion{
    "base.licence_number.version", invalid, "电子证照标识的版本号应为001至999",
    "The version in a licence identifier is 001 to 999", "GB/T 36904"};
inline constexpr Refusal kLicenceNumberCheckDigit{
    "base.licence_number.check_digit", invalid, "电子证照标识的校验位不正确",
    "The check character of the licence identifier is wrong", "GB/T 36904"};

// GB/T 39554.1: codes of service items and of their implementations.
inline constexpr Refusal kBasicCodeLength{"base.basic_code.length", invalid, "事项基本编码应为12位",
                                          "A basic code has 12 digits", "GB/T 39554.1"};
inline constexpr Refusal kBasicCodeCharacter{"base.basic_code.character", invalid,
                                             "事项基本编码应全部为数字",
                                             "A basic code is all digits", "GB/T 39554.1"};
inline constexpr Refusal kBasicCodeRegion{
    "base.basic_code.region", invalid, "事项基本编码前两位应为00或省级代码",
    "A basic code begins with 00 or with the digits of a province", "GB/T 39554.1"};
inline constexpr Refusal kTaskCodeLength{"base.task_code.length", invalid, "实施编码应为31位",
                                         "An implementation code has 31 characters",
                                         "GB/T 39554.1"};
inline constexpr Refusal kTaskCodeBody{
    "base.task_code.body", invalid, "实施编码前18位不是有效的统一社会信用代码",
    "The first 18 characters of the implementation code are no unified social credit code",
    "GB/T 39554.1"};
inline constexpr Refusal kTaskCodeLevel{
    "base.task_code.level", invalid, "实施编码第19位（行使层级）应为1至6",
    "Character 19 of the implementation code, the level, is 1 to 6", "GB/T 39554.1"};
inline constexpr Refusal kTaskCodeBasicCode{
    "base.task_code.basic_code", invalid, "实施编码后12位不是有效的基本编码",
    "The last 12 digits of the implementation code are no basic code", "GB/T 39554.1"};

// Telephone numbers.
inline constexpr Refusal kMobileNumberLength{"base.mobile_number.length", invalid,
                                             "手机号码应为11位", "A mobile number has 11 digits"};
inline constexpr Refusal kMobileNumberCharacter{"base.mobile_number.character", invalid,
                                                "手机号码应全部为数字",
                                                "A mobile number is all digits"};
inline constexpr Refusal kMobileNumberPrefix{"base.mobile_number.prefix", invalid,
                                             "手机号码应以13至19开头",
                                             "A mobile number begins with 13 to 19"};

// The working calendar's table.
inline constexpr Refusal kCalendarHeader{"base.calendar.header", invalid,
                                         "节假日表首行应为date,kind,name",
                                         "The calendar's first line is date,kind,name"};
inline constexpr Refusal kCalendarColumns{"base.calendar.columns", invalid, "节假日表每行应有三列",
                                          "A line of the calendar has 3 columns"};
inline constexpr Refusal kCalendarDate{"base.calendar.date", invalid, "节假日表中的日期不存在",
                                       "There is no such date"};
inline constexpr Refusal kCalendarKind{"base.calendar.kind", invalid,
                                       "节假日表的类别应为holiday或workday",
                                       "The kind of a day is holiday or workday"};
inline constexpr Refusal kCalendarRepeated{"base.calendar.repeated", invalid,
                                           "节假日表中同一日期出现两次",
                                           "The calendar names the same day twice"};

/// All of them, for the public list of codes and for tests.
inline constexpr std::array kBase{&kCitizenIdLength,
                                  &kCitizenIdCharacter,
                                  &kCitizenIdProvince,
                                  &kCitizenIdBirthDate,
                                  &kCitizenIdUnborn,
                                  &kCitizenIdAge,
                                  &kCitizenIdCheckDigit,
                                  &kCitizenIdOldLength,
                                  &kUsccLength,
                                  &kUsccCharacter,
                                  &kUsccCategory,
                                  &kUsccDivision,
                                  &kUsccCheckDigit,
                                  &kDivisionLength,
                                  &kDivisionCharacter,
                                  &kDivisionProvince,
                                  &kDivisionGap,
                                  &kLicenceTypeLength,
                                  &kLicenceTypeDefiner,
                                  &kLicenceTypeSerial,
                                  &kLicenceNumberRoot,
                                  &kLicenceNumberParts,
                                  &kLicenceNumberIssuer,
                                  &kLicenceNumberSerial,
                                  &kLicenceNumberVersion,
                                  &kLicenceNumberCheckDigit,
                                  &kBasicCodeLength,
                                  &kBasicCodeCharacter,
                                  &kBasicCodeRegion,
                                  &kTaskCodeLength,
                                  &kTaskCodeBody,
                                  &kTaskCodeLevel,
                                  &kTaskCodeBasicCode,
                                  &kMobileNumberLength,
                                  &kMobileNumberCharacter,
                                  &kMobileNumberPrefix,
                                  &kCalendarHeader,
                                  &kCalendarColumns,
                                  &kCalendarDate,
                                  &kCalendarKind,
                                  &kCalendarRepeated};

}  // namespace mashang::refusals
