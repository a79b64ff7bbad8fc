#include "platform/files/refusals.h"

namespace mashang::files {

using enum RefusalKind;

const Refusal kEmpty{"files.empty", invalid, "文件是空的，请重新选择文件",
                     "The file is empty: please choose another"};
const Refusal kTooLarge{"files.too_large", too_large,
                        "文件超过{limit_mib}MB，请压缩或降低分辨率后再上传",
                        "The file is larger than {limit_mib} MB: please make it smaller"};
const Refusal kTypeRefused{"files.type_refused", invalid,
                           "只接受JPEG、PNG图片和PDF文件，请转换格式后再上传",
                           "Only JPEG and PNG pictures and PDF files are accepted"};
const Refusal kCutShort{"files.cut_short", invalid, "文件不完整，上传可能中断，请重新上传",
                        "The file is not complete: the upload may have been cut, please repeat it"};
const Refusal kDamaged{"files.damaged", invalid, "文件已损坏，无法读取，请换一个文件",
                       "The file is damaged and cannot be read: please choose another"};
const Refusal kTwoFilesInOne{"files.two_in_one", invalid,
                             "文件中夹带了网页、脚本或压缩包，请重新拍照或扫描后上传",
                             "A page, script or archive hides in the file: please photograph or "
                             "scan it again"};
const Refusal kActiveContent{"files.active_content", invalid,
                             "PDF中含有脚本、程序或附件，请打印成普通PDF后再上传",
                             "The PDF holds scripts, programs or other files: please print it to a "
                             "plain PDF"};
const Refusal kTooManyPixels{"files.too_many_pixels", invalid,
                             "图片超过{limit_megapixels}百万像素，请降低分辨率后再上传",
                             "The picture has more than {limit_megapixels} megapixels: please make "
                             "it smaller"};
const Refusal kVirusFound{"files.virus_found", invalid,
                          "文件中发现病毒（{signature}），没有保存，请换一个文件",
                          "A virus was found in the file ({signature}); it was not kept"};
const Refusal kNoRoom{"files.no_room", unavailable, "系统暂时无法保存文件，请稍后再试",
                      "Files cannot be kept at the moment: please try again later"};

}  // namespace mashang::files
