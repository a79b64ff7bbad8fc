#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/route.h"

namespace mashang::http {

/// Finds the row for a request: a tree over path segments. A literal segment goes before a
/// parameter
/// ("/sessions/current" before "/sessions/{id}"). Immutable; share it between threads.
class Router {
  public:
    static constexpr std::size_t kMaxValues = 8;
    struct Entry {
        const Route* route = nullptr;
        std::vector<std::string> names;  ///< of the path parameters, in order
    };
    struct Match {
        const Entry* entry = nullptr;  ///< null: no such path, or not with this method
        std::string allow;             ///< methods of the path when the method is not among them
        bool cors = false;         ///< then: whether a row of the path is for other sites' scripts
        std::string_view options;  ///< then: Route::options of the path's rows
        std::array<std::string_view, kMaxValues> values;  ///< views into the path
    };

    /// `routes` must outlive it. Throws std::logic_error, naming the row, on two rows for the same
    /// method and path, on a path that is no template, on a row without handler, on a memory row
    /// that is not for anyone, and on a read by another method than GET.
    explicit Router(const Routes& routes);
    ~Router();
    Router(const Router&) = delete;
    Router& operator=(const Router&) = delete;

    /// HEAD finds GET. OPTIONS finds nothing and tells `allow`. `path` is decoded (target.h).
    Match match(std::string_view method, std::string_view path) const;

  private:
    struct Node;
    void add(const Route& route);
    std::unique_ptr<Node> root_;
};

}  // namespace mashang::http
