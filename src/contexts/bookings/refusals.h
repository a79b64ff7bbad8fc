#pragma once

#include "base/refused.h"

/// Why bookings say no.
namespace mashang::bookings::refusals {

using enum RefusalKind;

// Of who books.
inline constexpr Refusal kTakesNoBookings{"bookings.takes_no_bookings", missing,
                                          "该单位的这个事项不提供预约",
                                          "This office takes no bookings for this item", "P 3.1.3"};
inline constexpr Refusal kNoSuchSlot{"bookings.no_such_slot", conflict,
                                     "这个时段不能预约，请选择其他时段",
                                     "This time cannot be booked; choose another", "P 3.1.3"};
inline constexpr Refusal kFull{"bookings.full", conflict, "这个时段已约满，请选择其他时段",
                               "This time is fully booked; choose another", "P 3.1.3"};
inline constexpr Refusal kBookedAlready{"bookings.booked_already", conflict,
                                        "您已预约该单位的这个事项，可以改期或者取消",
                                        "You have a booking for this item at this office; move or "
                                        "cancel it"};
inline constexpr Refusal kTooMany{"bookings.too_many", conflict,
                                  "您已有{most}个尚未办理的预约，请办理或者取消其中之一后再预约",
                                  "You have {most} bookings that are still to come; visit or "
                                  "cancel one before you book another"};
inline constexpr Refusal kHeldThen{"bookings.held_then", conflict,
                                   "您在该单位的这个时段已有预约，请选择其他时段",
                                   "You have a booking at this office at this time; choose another "
                                   "time"};
inline constexpr Refusal kPaused{"bookings.paused", forbidden,
                                 "{days}天内有{times}次预约未到，{until}（含）前暂停预约，"
                                 "可以直接到现场办理",
                                 "You stayed away {times} times within {days} days: no booking up "
                                 "to {until}; you may come without one"};
inline constexpr Refusal kNoSuchBooking{"bookings.no_such_booking", missing, "没有这个预约",
                                        "There is no such booking"};
inline constexpr Refusal kBegun{"bookings.begun", conflict, "预约的时段已开始或者预约已结束",
                                "The time has begun, or the booking is over"};

// Of the office.
inline constexpr Refusal kNotBegun{"bookings.not_begun", conflict,
                                   "预约的时段还没有开始，不能登记未到",
                                   "The time has not begun: nobody can have stayed away"};
inline constexpr Refusal kNotToday{"bookings.not_today", conflict, "只能登记当天的预约",
                                   "Attendance is told on the day itself"};
inline constexpr Refusal kPlanChanged{"bookings.plan_changed", conflict,
                                      "预约安排已被他人修改，请刷新后再操作",
                                      "The plan has changed meanwhile; look again"};
inline constexpr Refusal kNoHours{"bookings.no_hours", invalid,
                                  "请填写星期一至星期日之一，开始须早于结束",
                                  "Give a weekday, 1 to 7, and a start before the end"};
inline constexpr Refusal kOutsideOpeningHours{"bookings.outside_opening_hours", invalid,
                                              "不在单位的办公时间内",
                                              "This lies outside of the office's opening hours"};
inline constexpr Refusal kNoSlot{"bookings.no_slot", invalid, "这段时间短于一个号的时长",
                                 "This is shorter than one slot"};
inline constexpr Refusal kHoursCross{"bookings.hours_cross", invalid, "与另一段时间重叠",
                                     "This crosses other hours"};
inline constexpr Refusal kItemTwice{"bookings.item_twice", invalid, "同一事项只填一次",
                                    "Name an item once"};
inline constexpr Refusal kNotCarriedOut{"bookings.not_carried_out", invalid,
                                        "该单位不办理这个事项，或者这个事项不能预约",
                                        "The office does not carry this item out, or nobody has "
                                        "to come for it"};
inline constexpr Refusal kStillBooked{"bookings.still_booked", invalid,
                                      "已有{count}个预约不在新的安排之内，请先停约相关日期",
                                      "{count} bookings do not fit this plan; close their days "
                                      "first"};
inline constexpr Refusal kDayOver{"bookings.day_over", conflict, "这一天已经过去",
                                  "This day is over"};
inline constexpr Refusal kDayTooFar{"bookings.day_too_far", conflict,
                                    "只能停约{until}（含）之前的日期",
                                    "Days up to {until} can be closed"};
inline constexpr Refusal kClosedAlready{"bookings.closed_already", conflict, "这一天已经停约",
                                        "This day is closed already"};
inline constexpr Refusal kNotClosed{"bookings.not_closed", missing, "这一天没有停约",
                                    "This day is not closed"};

}  // namespace mashang::bookings::refusals
