#include "benchmarks/http/nginx.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <string>

namespace mashang::bench {
namespace {

/// nginx reads no word of more than 4 kB, so the body is put together of pieces.
std::string returned(std::size_t size) {
    constexpr std::size_t kPiece = 4000;
    std::string sets;
    std::string names;
    for (int i = 0; size > 0; ++i) {
        const std::size_t piece = std::min(size, kPiece);
        sets += fmt::format("set $p{} '{}'; ", i, std::string(piece, 'x'));
        names += fmt::format("${{p{}}}", i);
        size -= piece;
    }
    return fmt::format("{}return 200 \"{}\";", sets, names);
}

std::filesystem::path configured(const std::filesystem::path& folder, std::uint16_t port,
                                 std::size_t size) {
    std::filesystem::create_directories(folder);
    const std::string at = folder.string();
    const auto file = folder / "nginx.conf";
    std::ofstream{file} << fmt::format(
        "daemon off; master_process off; worker_processes 1; error_log stderr crit; pid {0}/pid;\n"
        "events {{ worker_connections 1024; }}\n"
        "http {{ access_log off; keepalive_requests 100000000; default_type application/json;\n"
        "client_body_temp_path {0}/b; proxy_temp_path {0}/p; fastcgi_temp_path {0}/f;\n"
        "uwsgi_temp_path {0}/u; scgi_temp_path {0}/s;\n"
        "server {{ listen 127.0.0.1:{1}; location / {{ {2} }} }} }}\n",
        at, port, returned(size));
    return file;
}

}  // namespace

Nginx::Nginx(const std::filesystem::path& folder, std::size_t size)
    : port_{free_port()},
      process_{{.words = {"/usr/sbin/nginx", "-c", configured(folder, port_, size).string()},
                .output = folder / "output.log"}} {
    process_.wait_for(port_);
}

}  // namespace mashang::bench
