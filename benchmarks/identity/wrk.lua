-- METHOD=… AUTHZ=… wrk -s wrk.lua URL -- [BODY]: one request again and again; the last line is JSON.
function init(args)
    wrk.method = os.getenv("METHOD")
    if os.getenv("AUTHZ") then wrk.headers["Authorization"] = os.getenv("AUTHZ") end
    if args[1] then
        wrk.body = args[1]
        wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
    end
end

function done(summary, latency)
    local bad = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
    io.write(string.format('\n{"requests":%d,"seconds":%f,"bad":%d,"p50_ms":%f,"p99_ms":%f}\n', summary.requests,
        summary.duration / 1e6, bad, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3))
end
