#pragma once

#include "base/refused.h"

namespace mashang::bills::refusals {

using enum RefusalKind;

inline constexpr Refusal kNoSuchBill{"bills.no_such_bill", missing, "没有这张账单",
                                     "There is no such bill"};
inline constexpr Refusal kNotPayable{"bills.not_payable", conflict,
                                     "这张账单现在不能缴款：正在开具、已缴清或已取消",
                                     "This bill cannot be paid now: it is being issued, paid or "
                                     "cancelled"};
inline constexpr Refusal kNoChannel{"bills.no_channel", unavailable,
                                    "网上支付暂不可用，请凭缴款码到银行缴款",
                                    "Paying on line is not possible now; pay at a bank by the "
                                    "PayCode"};
inline constexpr Refusal kBillThere{"bills.bill_there", conflict, "本办件已有账单，不能再开",
                                    "The case has a bill already"};
inline constexpr Refusal kFree{"bills.free", conflict, "本事项不收费，不能开具账单",
                               "The item is free of charge", "行政许可法 58"};
inline constexpr Refusal kNotAccepted{"bills.not_accepted", conflict, "受理以后才能开具账单",
                                      "A bill is issued from acceptance on"};
inline constexpr Refusal kAmount{"bills.amount", invalid, "金额须大于0元，且不超过100万元",
                                 "The amount is above 0 and at most 1,000,000 yuan"};
inline constexpr Refusal kNoNonTax{"bills.no_non_tax", unavailable,
                                   "未接入财政非税系统，不能开具账单",
                                   "The non-tax platform is not connected: no bill can be issued"};
inline constexpr Refusal kNotPaid{"bills.not_paid", conflict, "没有可退的款项",
                                  "There is nothing to be paid back"};
inline constexpr Refusal kRefundNotAsked{"bills.refund_not_asked", conflict,
                                         "尚未提出退付，不能登记退回",
                                         "Nobody has asked for the money back"};
inline constexpr Refusal kNoSuchPayment{"bills.no_such_payment", missing,
                                        "没有这笔待退的款项，可能已经退回",
                                        "There is no such payment to be sent back; it may have "
                                        "gone back already"};
inline constexpr Refusal kNoSuchTrade{"bills.no_such_trade", missing, "没有这个商户订单号",
                                      "There is no such order of ours"};
inline constexpr Refusal kNotStuck{"bills.not_stuck", conflict,
                                   "这张账单没有等待非税系统，无需重试",
                                   "This bill does not wait for the non-tax platform"};

}  // namespace mashang::bills::refusals
