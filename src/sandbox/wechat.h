#pragma once

#include <atomic>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "platform/clock/clock.h"
#include "platform/crypto/key_pair.h"
#include "sandbox/wire.h"

namespace mashang::sandbox {

struct WechatAccount {
    std::string merchant = "1900000001";
    std::string serial = "5157F09EFDC096DE15EBE81A47057A72";
    std::string api_key = "sandbox-wechat-key-of-32-bytes!!";  ///< APIv3 key
    std::string platform_serial = "PUB_KEY_ID_SANDBOX";
    std::string folder;  ///< of both sides' keys; empty: they end with the sandbox
};

/// WeChat Pay, API v3, with its signatures and its own key:
///
///   POST /wechat/v3/pay/transactions/native | h5, GET …/out-trade-no/{no}?mchid=, POST
///   …/{no}/close
///
/// The same out_trade_no with the same words is the same order; with others OUT_TRADE_NO_USED. Keys
/// lie in the folder: wechat-merchant.key is for the town, wechat-platform.pem to verify us by.
///
///   POST /wechat/payments {"trade_no", "fen"?, "callbacks"?: 1, "probe"?: false} somebody pays,
///   also what is closed (late) and another amount. Calls back that often, with `probe` once more
///   wrongly signed before; answers {"callback": {"headers", "body"}, "answers": [204, …]} POST
///   /wechat/callbacks {"trade_no", "probe"?} calls back once more, however late GET, POST
///   /wechat/h5/{no} a page with one button
///
/// Safe to share between threads.
class WechatPay {
  public:
    WechatPay(WechatAccount account, const platform::Clock& clock);

    /// All below /wechat/v3/pay/transactions/.
    Answer serve(const Request& request);
    Answer pay(const Request& request);
    Answer call_back(const Request& request);
    Answer page(const Request& request);

    /// "http://127.0.0.1:8090", for addresses of pages.
    void set_base(std::string base);

  private:
    struct Order {
        std::string trade_no;
        std::string words;  // the whole request
        std::string notify_url;
        std::int64_t fen = 0;
        std::string state = "NOTPAY";
        std::string transaction = {};
        std::int64_t paid_fen = 0;
        std::string paid_at = {};
    };
    struct Keys {
        crypto::KeyPair merchant;
        crypto::KeyPair platform;
    };

    const Keys& keys();
    bool is_signed(const Request& request);
    Answer signed_answer(int status, const std::string& body);
    Answer fault(int status, std::string_view code);
    Answer open(const Request& request, bool is_h5);
    Answer query(const std::string& trade_no);
    Answer close(const std::string& trade_no);
    boost::json::object transaction_of(const Order& order) const;
    boost::json::object callback_of(const Order& order, bool is_probe);
    std::optional<Order> settle(const std::string& trade_no, std::int64_t fen);
    static int deliver(const std::string& url, const boost::json::object& callback);

    WechatAccount account_;
    const platform::Clock& clock_;
    std::once_flag made_;
    std::optional<Keys> keys_;
    mutable std::mutex mutex_;
    std::string base_;
    std::map<std::string, Order> orders_;
};

}  // namespace mashang::sandbox
