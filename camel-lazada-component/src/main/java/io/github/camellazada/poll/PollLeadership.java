/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camellazada.poll;

import io.github.camellazada.annotation.Internal;
import org.apache.camel.CamelContext;
import org.apache.camel.cluster.CamelClusterService;
import org.apache.camel.cluster.CamelClusterView;
import org.apache.camel.support.cluster.ClusterServiceHelper;

/** Says whether this process is the one of its cluster that polls; without a cluster it always is. */
@Internal
public final class PollLeadership implements AutoCloseable {
    private final CamelClusterService service;
    private final CamelClusterView view;

    private PollLeadership(CamelClusterService service, CamelClusterView view) {
        this.service = service;
        this.view = view;
    }

    /** Whether the context has a cluster service. */
    public static boolean isPossible(CamelContext context) {
        return ClusterServiceHelper.lookupService(context).isPresent();
    }

    /**
     * Takes part in the election.
     *
     * @param namespace equal in all processes that poll the same
     * @param clustered whether to take part at all
     */
    public static PollLeadership of(CamelContext context, String namespace, boolean clustered) throws Exception {
        CamelClusterService service = clustered ? ClusterServiceHelper.lookupService(context).orElse(null) : null;
        return new PollLeadership(service, service == null ? null : service.getView(namespace));
    }

    public boolean isLeader() {
        return view == null || view.getLocalMember().isLeader();
    }

    @Override
    public void close() throws Exception {
        if (view != null) {
            service.releaseView(view);
        }
    }
}
