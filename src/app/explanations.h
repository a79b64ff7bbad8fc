#pragma once

// What --help says below a command's options: what it does, when one uses it, an example.

namespace mashang::app::explanations {

inline constexpr const char* kAll =
    "First steps 第一次使用:\n"
    "  mashang import DIR       load divisions, items and holidays 导入数据\n"
    "  mashang doctor           ask what is missing 体检\n"
    "  mashang serve            and open http://127.0.0.1:8080 启动\n"
    "\n"
    "--config and --database may also stand behind a command. Settings come from one TOML file;\n"
    "MASHANG_SECTION_NAME in the environment overrides them. `mashang config` prints them all.\n"
    "配置在一个 TOML 文件中，环境变量可覆盖；mashang config 打印全部配置及说明。\n"
    "Exit codes: 0 done, 1 not done or not sound, 2 misused or wrong settings. 退出码";

inline constexpr const char* kServe =
    "Serves the interface under /api/v1 and the web pages; applies missing migrations and makes\n"
    "the keys at the first start. /readyz says whether it is ready. Put nginx in front of it.\n"
    "提供接口和网页；首次启动时建表、生成密钥。对外服务请放在 nginx 之后。";

inline constexpr const char* kImport =
    "Checks every row first and names each wrong one as FILE:LINE:COLUMN; loads everything or\n"
    "nothing. The same folder again changes nothing. A running server sees the import within\n"
    "seconds. 先逐行检查，有错则什么也不导入；重复导入没有变化；正在运行的服务数秒内生效。\n"
    "\n"
    "  mashang import data";

inline constexpr const char* kDoctor =
    "Looks at database, migrations, data, holidays, keys, disk, port, clock, word lists, web "
    "pages\n"
    "and outside systems. A line BAD must be seen to (exit code 1); a note may be meant so.\n"
    "Run it as the user that serves. BAD 须处理，note 仅供参考；请以服务用户运行。";

inline constexpr const char* kConfig =
    "The output is a settings file that says what is in force now. Secrets are left out. Do not\n"
    "write it over the file that is read. 输出即配置文件（当前生效的值，不含密钥和密码）；\n"
    "请勿直接覆盖正在使用的配置文件。\n"
    "\n"
    "  mashang config > new.toml";

inline constexpr const char* kOpenapi =
    "Needs no database. 不需要数据库。\n"
    "\n"
    "  mashang openapi > openapi.json";

inline constexpr const char* kVerify =
    "Answers `sound`, or `NOT SOUND` with the first entry that was altered, dropped or moved, and\n"
    "exit code 1. Works while serving. Without --keys the installation's own keys are trusted; an\n"
    "auditor gets them by another way and needs no installation. Keep the printed head elsewhere\n"
    "and give it the next time: only it shows blocks cut off the end or sealed anew.\n"
    "校验通过为 sound；请另行保存链首，下次校验时给出，以防末尾被截断或重签。\n"
    "\n"
    "  mashang verify journal\n"
    "  mashang verify journal --head 42:66c7f0f4…\n"
    "  mashang verify journal --keys public-keys journal.jsonl";

inline constexpr const char* kVerifyArchive =
    "Answers `sound`, or every file that was changed, is missing or is one too many, each "
    "signature\n"
    "that is wrong and each entry of the journal whose proof is; then exit code 1. A watermarked\n"
    "copy is verified by the package inside. Without --keys the installation's own keys are\n"
    "trusted; others fetch them from GET /api/v1/archive/keys, into files named after them.\n"
    "逐一列出被改动、缺失、多余的文件及签名、流水证明的问题；检查用副本校验其中的档案包。\n"
    "\n"
    "  mashang verify archive 350102.zip\n"
    "  mashang verify archive --keys public-keys 350102.zip";

inline constexpr const char* kVerifyCode =
    "Needs no network, no database and no settings: fetch keys and revoked codes once a day, and\n"
    "keep the clock right to ten seconds. Exit code 0 good, 1 not good, 2 misused. Without "
    "--record\n"
    "the same code passes twice. 每日更新公钥和停用名单，时钟误差须在10秒内；\n"
    "不加 --record 则不防重复使用。\n"
    "\n"
    "  curl -o keys https://mashang.example/api/v1/one-code/keys\n"
    "  curl -o revoked https://mashang.example/api/v1/one-code/revocations\n"
    "  mashang verify code 'GZ1:…' --keys keys --revocations revoked --purpose entry --record seen";

inline constexpr const char* kBackup =
    "Works while serving; an older FILE is replaced. For PostgreSQL it calls pg_dump. Keep the\n"
    "folders of keys and of files with it: the database alone does not open.\n"
    "可在运行时备份；密钥和附件目录须另行备份，缺一不可。\n"
    "\n"
    "  mashang backup /backups/mashang.db";

inline constexpr const char* kRestore =
    "Overwrites nothing: the database of the settings must be empty, and of the kind that was\n"
    "backed up. Stop the server first; put keys and files into their folders afterwards.\n"
    "不会覆盖已有数据；须恢复到同类型的空数据库，之后放回密钥和附件。\n"
    "\n"
    "  mashang --database sqlite:./new.db restore /backups/mashang.db";

inline constexpr const char* kExport =
    "One JSON object a line: public keys, then each block and its entries. For an auditor, who\n"
    "checks it with `mashang verify journal FILE`. 每行一个 JSON，供审计人员离线校验。\n"
    "\n"
    "  mashang export journal journal.jsonl";

inline constexpr const char* kStaff =
    "Prints a password and the address of time codes (for an authenticator app), once. Whoever\n"
    "may run this command may make staff: it needs the database and the keys.\n"
    "给出密码和动态口令地址，仅显示一次；须能读取数据库和密钥。\n"
    "\n"
    "  mashang staff add police.gulou --name 王警官 --role officer --office GA-350102000000";

inline constexpr const char* kApp =
    "Connects an app that signs people in with us, approved at once, and prints {client_id,\n"
    "client_secret} once. FILE holds its metadata in the names of RFC 7591, and `profile`:\n"
    "baseline or fapi2. On the desk an app is registered by its office and reviewed.\n"
    "接入一个应用并立即生效，仅显示一次密钥；也可由单位在工作台登记、经审核后接入。\n"
    "\n"
    "  mashang app add library.json --id city-library";

inline constexpr const char* kHook =
    "Registers where a connected app hears of the cases that it opened, and prints {id, secret}\n"
    "once: what is sent there is signed with the secret (Standard Webhooks). On the desk the "
    "app's\n"
    "office does the same.\n"
    "登记应用接收办件进度事件的地址，仅显示一次签名密钥；也可由所属单位在工作台登记。\n"
    "\n"
    "  mashang app hook city-library https://library.example/hooks --event case.decided";

inline constexpr const char* kTrust =
    "Puts an authority on the trust list: certificates that it issues sign in and sign from then\n"
    "on, while their state can be found out. --list names its revocation list, --responder its\n"
    "OCSP responder; without either, what its certificates say is asked. --hardware-policy is the\n"
    "certificate policy of keys in hardware behind a PIN. On the desk it is suspended and "
    "resumed.\n"
    "将签发机构加入信任列表；此后可在工作台暂停或恢复信任。\n"
    "\n"
    "  mashang trust add root.pem --list http://ca.example/root.crl";
inline constexpr const char* kProvider =
    "People may then sign in here with the account that they have there, once they have linked "
    "it.\n"
    "FILE: {id, name_zh, name_en, issuer, client_id, auth_method, client_secret, scopes, claims,\n"
    "level}; one that is there already is changed. The provider sends people back to\n"
    "<public_url>/federation/<id>/callback and knows our keys from <public_url>/federation/jwks.\n"
    "接入上游身份提供方，本人确认关联后可用其账号登录；已有的则更新。\n"
    "\n"
    "  mashang provider add efuzhou.json";

inline constexpr const char* kRotate =
    "New data is sealed with the new version; older versions go on opening what they sealed, so\n"
    "keep them. Save the folder, then restart every node. 旧版本密钥须保留；备份后重启各节点。\n"
    "\n"
    "  mashang keys rotate field_encryption";

}  // namespace mashang::app::explanations
