#pragma once

// Refusals about uploads that come in pieces.

#include "base/refused.h"

namespace mashang::cases::refusals {

inline constexpr Refusal kNoSuchUpload{
    .code = "cases.no_such_upload",
    .kind = RefusalKind::missing,
    .zh = "没有这个上传任务，请重新选择文件",
    .en = "There is no such upload: please choose the file again",
};
inline constexpr Refusal kUploadExpired{
    .code = "cases.upload_expired",
    .kind = RefusalKind::gone,
    .zh = "上传中断已超过一天，请重新选择文件上传",
    .en = "The upload stood still for more than a day: please choose the file again",
};
inline constexpr Refusal kOffsetConflict{
    .code = "cases.upload_offset",
    .kind = RefusalKind::conflict,
    .zh = "已收到 {received} 字节，请从那里继续上传",
    .en = "{received} bytes have arrived: go on from there",
};
inline constexpr Refusal kBeyondUpload{
    .code = "cases.upload_beyond_size",
    .kind = RefusalKind::too_large,
    .zh = "上传内容超过了事先说明的大小（{size} 字节）",
    .en = "That is more than the {size} bytes that were announced",
};
inline constexpr Refusal kUploadUnfinished{
    .code = "cases.upload_unfinished",
    .kind = RefusalKind::conflict,
    .zh = "文件还没有传完（{received} / {size} 字节）",
    .en = "The file has not arrived completely ({received} of {size} bytes)",
};
inline constexpr Refusal kTooManyUploads{
    .code = "cases.too_many_uploads",
    .kind = RefusalKind::conflict,
    .zh = "同时上传的文件不能超过 {most} 个，请先完成或取消其他上传",
    .en = "At most {most} uploads at a time: please finish or cancel others first",
};

}  // namespace mashang::cases::refusals
